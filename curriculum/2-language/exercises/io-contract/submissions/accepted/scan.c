#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *ending = NULL;
static int stops = 0;

static int read_arguments(int count, char **args) {
    for (int at = 1; at < count; at++) {
        if (strcmp(args[at], "--stop") == 0 && !stops) {
            stops = 1;
        } else if (strcmp(args[at], "--end") == 0 && ending == NULL && at + 1 < count) {
            ending = args[++at];
        } else {
            return 0;
        }
    }
    if (ending == NULL) ending = "\n";
    return 1;
}

static char *read_all(size_t *length) {
    size_t room = 1 << 16;
    char *text = malloc(room);
    *length = 0;
    for (;;) {
        if (text == NULL) exit(3);
        size_t got = fread(text + *length, 1, room - *length, stdin);
        if (got == 0) return text;
        *length += got;
        if (*length == room) text = realloc(text, room *= 2);
    }
}

static int begins(const char *line, size_t length, const char *word) {
    size_t size = strlen(word);
    return length >= size && memcmp(line, word, size) == 0;
}

// Whether the line is a command; if so, it is answered.
static int answer(const char *line, size_t length) {
    if (begins(line, length, "len ")) {
        printf("%zu%s", length - 4, ending);
        return 1;
    }
    int is_first = begins(line, length, "first ");
    if (!is_first && !begins(line, length, "last ")) return 0;
    size_t at = is_first ? 6 : 5;
    size_t digits = at, n = 0;
    while (at < length && at - digits < 8 && line[at] >= '0' && line[at] <= '9') n = n * 10 + (size_t)(line[at++] - '0');
    if (at == digits || at - digits > 7 || at == length || line[at] != ' ') return 0;
    const char *text = line + at + 1;
    size_t size = length - at - 1;
    if (n > size) n = size;
    fwrite(is_first ? text : text + size - n, 1, n, stdout);
    fputs(ending, stdout);
    return 1;
}

static int is_blank(const char *line, size_t length) {
    size_t at = 0;
    while (at < length && line[at] == ' ') at++;
    return at == length;
}

int main(int count, char **args) {
    if (!read_arguments(count, args)) {
        fputs("usage: [--end TEXT] [--stop]\n", stderr);
        return 2;
    }
    size_t length;
    char *text = read_all(&length);
    int code = 0;
    for (size_t start = 0; start < length;) {
        char *found = memchr(text + start, '\n', length - start);
        size_t next = found == NULL ? length : (size_t)(found - text);
        size_t size = next - start;
        if (size > 0 && text[next - 1] == '\r') size--;
        const char *line = text + start;
        start = next + 1;
        if (is_blank(line, size) || answer(line, size)) continue;
        fputs("a line is no command\n", stderr);
        code = 1;
        if (stops) break;
    }
    free(text);
    return code;
}
