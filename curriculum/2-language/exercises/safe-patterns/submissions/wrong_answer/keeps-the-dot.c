// "A piece ends where its characters end."
// No patterns: for each format a function that goes over the text once.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { const char *at, *end; } Text;

static bool isDigit(char c) { return c >= '0' && c <= '9'; }
static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static bool isBoth(char c) { return isDigit(c) || isLetter(c); }
static bool isInName(char c) { return isBoth(c) || c == '_' || c == '+' || c == '-'; }
static bool isInPiece(char c) { return isInName(c) || c == '.' || c == '@'; }

// Each of these takes what it can from the front of the text.
static bool take(Text *text, char c) {
    if (text->at == text->end || *text->at != c) return false;
    text->at++;
    return true;
}

static int takeAll(Text *text, bool (*isWanted)(char), int most) {
    int count = 0;
    while (count != most && text->at < text->end && isWanted(*text->at)) {
        text->at++;
        count++;
    }
    return count;
}

static bool takeRow(Text *text, bool (*isWanted)(char), char between) {
    do {
        if (takeAll(text, isWanted, -1) == 0) return false;
    } while (take(text, between));
    return true;
}

static bool takeWord(Text *text, const char *word) {
    while (*word)
        if (!take(text, *word++)) return false;
    return true;
}

static bool takeTwoDigits(Text *text, int least, int most) {
    if (text->end - text->at < 2 || !isDigit(text->at[0]) || !isDigit(text->at[1])) return false;
    int value = (text->at[0] - '0') * 10 + text->at[1] - '0';
    text->at += 2;
    return value >= least && value <= most;
}

static bool takeNumber(Text *text) { return take(text, '0') || takeAll(text, isDigit, -1) > 0; }

static bool isOrder(Text text) {
    return takeWord(&text, "ORD-") && takeAll(&text, isDigit, 4) == 4 && take(&text, '-') &&
           takeAll(&text, isDigit, 8) > 0 && text.at == text.end;
}

static bool isDate(Text text) {
    return takeAll(&text, isDigit, 4) == 4 && take(&text, '-') && takeTwoDigits(&text, 1, 12) && take(&text, '-') &&
           takeTwoDigits(&text, 1, 31) && text.at == text.end;
}

static bool isVersion(Text text) {
    if (!takeNumber(&text) || !take(&text, '.') || !takeNumber(&text) || !take(&text, '.') || !takeNumber(&text))
        return false;
    if (take(&text, '-') && !takeRow(&text, isBoth, '.')) return false;
    return text.at == text.end;
}

static bool isTitle(Text text) { return takeRow(&text, isBoth, ' ') && text.at == text.end; }

static bool isEmail(Text text) {
    if (!takeRow(&text, isInName, '.') || !take(&text, '@')) return false;
    for (int labels = 1;; labels++) {
        const char *begin = text.at;
        bool hasOnlyLetters = true;
        while (text.at < text.end && (isBoth(*text.at) || *text.at == '-'))
            if (!isLetter(*text.at++)) hasOnlyLetters = false;
        if (text.at == begin || *begin == '-' || text.at[-1] == '-') return false;
        if (text.at == text.end) return labels >= 2 && hasOnlyLetters && text.at - begin >= 2;
        if (!take(&text, '.')) return false;
    }
}

static bool hasFormat(const char *format, Text text) {
    switch (format[0]) {
        case 'o': return isOrder(text);
        case 'd': return isDate(text);
        case 'v': return isVersion(text);
        case 't': return isTitle(text);
        default: return isEmail(text);
    }
}

// Turns escapes into what they mean, in place.
static Text decoded(char *quoted) {
    char *to = quoted;
    const char *from = quoted + 1;
    while (*from != '"') {
        char c = *from++;
        if (c == '\\') {
            c = *from++;
            if (c == 'n') c = '\n';
            if (c == 't') c = '\t';
        }
        *to++ = c;
    }
    return (Text){quoted, to};
}

static void find(const char *format, Text text) {
    const char **begins = malloc((text.end - text.at + 1) * sizeof *begins);
    int *lengths = malloc((text.end - text.at + 1) * sizeof *lengths);
    int count = 0;
    while (text.at < text.end) {
        const char *begin = text.at;
        if (takeAll(&text, isInPiece, -1) == 0) {
            text.at++;
            continue;
        }
        const char *end = text.at;
        if (!hasFormat(format, (Text){begin, end})) continue;
        begins[count] = begin;
        lengths[count++] = end - begin;
    }
    printf("%d", count);
    for (int i = 0; i < count; i++) printf(" %.*s", lengths[i], begins[i]);
    puts("");
    free(begins);
    free(lengths);
}

int main(void) {
    size_t room = 1 << 24;
    char *input = malloc(room);
    input[fread(input, 1, room - 1, stdin)] = '\0';
    int n = strtol(input, &input, 10);
    for (int i = 0; i < n; i++) {
        char *line = input + 1;
        input = strchr(line, '\n');
        char *format = strchr(line, ' ') + 1;
        Text text = decoded(strchr(format, ' ') + 1);
        if (line[0] == 'F') find(format, text);
        else puts(hasFormat(format, text) ? "yes" : "no");
    }
}
