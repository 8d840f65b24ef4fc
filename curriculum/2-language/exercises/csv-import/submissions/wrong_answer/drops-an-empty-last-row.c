// "At the end, a row without text is no row."
// A machine with four states that looks at each byte once.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum State { BEGIN, PLAIN, QUOTED, CLOSED };

struct Text {
    char *bytes;
    size_t length, room;
};

static struct Text report, rows, row, field;

static void add(struct Text *text, const char *bytes, size_t length) {
    if (text->length + length > text->room) {
        text->room = 2 * (text->length + length) + 64;
        text->bytes = realloc(text->bytes, text->room);
    }
    if (length > 0) memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static void put(struct Text *text, char byte) { add(text, &byte, 1); }

static bool is_digit(const struct Text *text, size_t at) {
    return at < text->length && text->bytes[at] >= '0' && text->bytes[at] <= '9';
}

static bool is_number(const struct Text *text) {
    size_t at = text->bytes[0] == '+' || text->bytes[0] == '-';
    if (!is_digit(text, at)) return false;
    while (is_digit(text, at)) at++;
    if (at + 1 < text->length && text->bytes[at] == '.' && is_digit(text, at + 1)) {
        at++;
        while (is_digit(text, at)) at++;
    }
    return at == text->length;
}

// Writes the field behind the others of its row, and empties it.
static void end_field(int before) {
    if (before > 0) put(&row, ',');
    bool isFormula = field.length > 0 && memchr("=+-@\t", field.bytes[0], 5) != NULL && !is_number(&field);
    bool needsQuotes = false;
    for (size_t i = 0; i < field.length; i++) {
        char byte = field.bytes[i];
        needsQuotes = needsQuotes || byte == ',' || byte == '"' || byte == '\n';
    }
    if (needsQuotes) put(&row, '"');
    if (isFormula) put(&row, '\'');
    for (size_t i = 0; i < field.length; i++) {
        if (field.bytes[i] == '"') put(&row, '"');
        put(&row, field.bytes[i]);
    }
    if (needsQuotes) put(&row, '"');
    field.length = 0;
}

int main(void) {
    struct Text input = {0};
    char chunk[1 << 16];
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, stdin)) > 0;) add(&input, chunk, n);
    put(&input, 0);
    char *rest;
    int wanted = (int)strtol(input.bytes, &rest, 10), fields = 0, good = 0, line = 1, begin = 1;
    const char *at = rest + 1, *end = input.bytes + input.length - 1;
    if (end - at >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) at += 3;

    enum State state = BEGIN;
    bool isBroken = false, isInRow = at < end;
    while (isInRow && !isBroken) {
        bool isEnd = at == end;
        if (!isEnd && *at == '\r') at++;
        char byte = isEnd ? '\n' : *at++;
        if (byte == '\n') line++;
        if (state == QUOTED) {
            if (isEnd) isBroken = true;
            else if (byte == '"') state = CLOSED;
            else put(&field, byte);
        } else if (state == CLOSED && byte == '"') {
            put(&field, byte);
            state = QUOTED;
        } else if (isEnd && fields == 0 && field.length == 0) {
            isInRow = false;
        } else if (byte == ',' || byte == '\n') {
            end_field(fields++);
            state = BEGIN;
            if (byte == ',') continue;
            put(&row, '\n');
            if (fields == wanted) {
                add(&rows, row.bytes, row.length);
                good++;
            } else {
                add(&report, chunk, sprintf(chunk, "line %d: %d/%d fields\n", begin, fields, wanted));
            }
            row.length = 0;
            fields = 0;
            begin = line;
            isInRow = at < end;
        } else if (byte == '"') {
            isBroken = state == PLAIN;
            state = QUOTED;
        } else {
            isBroken = state == CLOSED;
            state = PLAIN;
            put(&field, byte);
        }
    }
    if (isBroken) add(&report, chunk, sprintf(chunk, "line %d: broken quotes\n", begin));
    if (report.length > 0) fwrite(report.bytes, 1, report.length, stdout);
    printf("rows: %d\n", good);
    if (rows.length > 0) fwrite(rows.bytes, 1, rows.length, stdout);
}
