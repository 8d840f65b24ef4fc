// "A text ends at its zero byte."
// No library: each part is decoded into a buffer of bytes with its length, and checked as UTF-8 byte by byte.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1000000 };

static char input[MOST + 2];
static unsigned char part[MOST];
static size_t part_length;

struct buffer {
    char *bytes;
    size_t length;
};

// The three lines of an answer, and all answers.
static struct buffer path, query, anew, out;

static void put(struct buffer *to, char c) { to->bytes[to->length++] = c; }

static void put_text(struct buffer *to, const char *text) {
    while (*text) put(to, *text++);
}

static void put_line(struct buffer *to, const struct buffer *line) {
    memcpy(to->bytes + to->length, line->bytes, line->length);
    to->length += line->length;
    put(to, '\n');
}

static int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The place of the first `%` without two digits, or -1.
static long bad_escape(const char *target, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (target[i] != '%') continue;
        if (i + 2 >= length || digit(target[i + 1]) < 0 || digit(target[i + 2]) < 0) return (long)i;
        i += 2;
    }
    return -1;
}

static void decode(const char *raw, size_t length, bool plus_is_blank) {
    part_length = 0;
    for (size_t i = 0; i < length; i++) {
        char c = raw[i];
        if (c == '+' && plus_is_blank) c = ' ';
        if (c == '%') {
            c = (char)(digit(raw[i + 1]) * 16 + digit(raw[i + 2]));
            i += 2;
        }
        part[part_length++] = (unsigned char)c;
    }
    const void *zero = memchr(part, '\0', part_length);
    if (zero) part_length = (size_t)((const unsigned char *)zero - part);
}

static bool is_utf8(void) {
    for (size_t i = 0; i < part_length;) {
        unsigned char first = part[i++];
        if (first < 0x80) continue;
        int more = first >= 0xC2 && first <= 0xDF ? 1 : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        if (more == 0) return false;
        // The second byte tells the forms that are too long, the surrogates and what lies above U+10FFFF.
        unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        for (; more > 0; more--) {
            if (i >= part_length || part[i] < low || part[i] > high) return false;
            i++;
            low = 0x80;
            high = 0xBF;
        }
    }
    return true;
}

static void show(struct buffer *to) {
    char escape[5];
    put(to, '"');
    for (size_t i = 0; i < part_length; i++) {
        unsigned char c = part[i];
        if (c < 0x20 || c == 0x7F) {
            snprintf(escape, sizeof escape, "\\x%02X", c);
            put_text(to, escape);
            continue;
        }
        if (c == '"' || c == '\\') put(to, '\\');
        put(to, (char)c);
    }
    put(to, '"');
}

static bool stays(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

static void encode(struct buffer *to, bool blank_is_plus) {
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < part_length; i++) {
        unsigned char c = part[i];
        if (stays(c)) {
            put(to, (char)c);
        } else if (c == ' ' && blank_is_plus) {
            put(to, '+');
        } else {
            put(to, '%');
            put(to, digits[c >> 4]);
            put(to, digits[c & 15]);
        }
    }
}

// Adds the part from `begin` to `end` to the line of the log and to the new target. False if it is no text.
static bool add(const char *target, size_t begin, size_t end, struct buffer *line) {
    bool in_query = line == &query;
    decode(target + begin, end - begin, in_query);
    if (!is_utf8()) return false;
    show(line);
    encode(&anew, in_query);
    return true;
}

// The column of the first part that is no text, or 0.
static size_t take_apart(const char *target, size_t length) {
    const char *mark = memchr(target, '?', length);
    size_t path_end = mark ? (size_t)(mark - target) : length;
    for (size_t begin = 1; begin <= path_end;) {
        size_t end = begin;
        while (end < path_end && target[end] != '/') end++;
        put(&path, ' ');
        put(&anew, '/');
        if (!add(target, begin, end, &path)) return begin + 1;
        begin = end + 1;
    }
    char before = '?';
    for (size_t begin = path_end + 1; begin < length;) {
        size_t end = begin;
        while (end < length && target[end] != '&') end++;
        if (end > begin) {
            put(&query, ' ');
            put(&anew, before);
            before = '&';
            const char *equals = memchr(target + begin, '=', end - begin);
            size_t name_end = equals ? (size_t)(equals - target) : end;
            if (!add(target, begin, name_end, &query)) return begin + 1;
            if (equals) {
                put(&query, '=');
                put(&anew, '=');
                if (!add(target, name_end + 1, end, &query)) return name_end + 2;
            }
        }
        begin = end + 1;
    }
    return 0;
}

static void answer(const char *target, size_t length) {
    char error[40];
    long bad = bad_escape(target, length);
    if (bad >= 0) {
        snprintf(error, sizeof error, "bad escape at %ld\n", bad + 1);
        put_text(&out, error);
        return;
    }
    path.length = query.length = anew.length = 0;
    put_text(&path, "path");
    put_text(&query, "query");
    size_t column = take_apart(target, length);
    if (column > 0) {
        snprintf(error, sizeof error, "bad UTF-8 at %zu\n", column);
        put_text(&out, error);
        return;
    }
    put_line(&out, &path);
    put_line(&out, &query);
    put_line(&out, &anew);
}

int main(void) {
    struct buffer *all[] = {&path, &query, &anew, &out};
    for (int i = 0; i < 4; i++) {
        all[i]->bytes = malloc(12 * MOST);
        if (all[i]->bytes == NULL) return 1;
    }
    size_t length = fread(input, 1, MOST + 1, stdin);
    input[length] = '\0';
    char *line = strchr(input, '\n') + 1;
    while (*line) {
        size_t size = strcspn(line, "\n");
        answer(line, size);
        line += size + 1;
    }
    fwrite(out.bytes, 1, out.length, stdout);
    return 0;
}
