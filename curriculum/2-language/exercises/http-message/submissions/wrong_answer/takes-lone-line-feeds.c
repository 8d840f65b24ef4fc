// "Some clients forget the CR. The line feed is what counts."
// One byte after the other: nothing is searched, and nothing is kept but the line and the values that are wanted.
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { INPUT = 4000000, HEAD = 8192, SIZE_LINE = 256, BODY = 3000000 };
enum state { REQUEST, FIELDS, FIXED, SIZE, DATA, DATA_CR, DATA_LF, TRAILERS };

static char input[INPUT + 2];
static char wanted[41];

// A connection, and its request.
static enum state state;
static int error;
static char line[HEAD + 1];
static size_t line_length, used;
static char request[HEAD + 1];
static char values[HEAD + 1];
static size_t values_length;
static int value_count, field_count, host_count, length_count, coding_count;
static char length_digits[HEAD + 1];
static unsigned long missing, announced, body_length, body_sum;

static bool is_token(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_letter && (c == 0 || strchr("!#$%&'*+-.^_`|~", c) == NULL)) return false;
    }
    return length > 0;
}

static void read_request(void) {
    if (line_length == 0) {
        used = 0;
        return;
    }
    char *first = memchr(line, ' ', line_length);
    size_t method = first ? (size_t)(first - line) : 0;
    char *second = first ? memchr(first + 1, ' ', line_length - method - 1) : NULL;
    if (second == NULL || second == first + 1 || !is_token(line, method)) {
        error = 400;
        return;
    }
    for (char *c = first + 1; c < second; c++)
        if (*c < '!' || *c > '~') error = 400;
    if (line + line_length - second != 9 || memcmp(second, " HTTP/1.1", 9) != 0) error = 400;
    if (error) return;
    memcpy(request, line, (size_t)(second - line));
    request[second - line] = '\0';
    values_length = 0;
    value_count = field_count = host_count = length_count = coding_count = 0;
    state = FIELDS;
}

static void read_length(const char *value, size_t length) {
    if (length == 0) error = 400;
    for (size_t i = 0; i < length; i++)
        if (value[i] < '0' || value[i] > '9') error = 400;
    while (length > 0 && *value == '0') {
        value++;
        length--;
    }
    if (length_count > 0 && (strlen(length_digits) != length || memcmp(length_digits, value, length) != 0)) error = 400;
    if (error) return;
    length_count++;
    memcpy(length_digits, value, length);
    length_digits[length] = '\0';
}

// An error in a length or a coding is found here, and told at the empty line.
static int head_error;

static void read_field(void) {
    char *colon = memchr(line, ':', line_length);
    size_t name = colon ? (size_t)(colon - line) : 0;
    if (!is_token(line, name)) {
        error = 400;
        return;
    }
    char *value = colon + 1, *end = line + line_length;
    for (char *c = value; c < end; c++) {
        unsigned char byte = (unsigned char)*c;
        if (byte != '\t' && (byte < 0x20 || byte == 0x7F)) error = 400;
    }
    if (error || state == TRAILERS) return;
    while (value < end && (*value == ' ' || *value == '\t')) value++;
    while (end > value && (end[-1] == ' ' || end[-1] == '\t')) end--;
    size_t length = (size_t)(end - value);
    *colon = '\0';
    field_count++;
    if (strcasecmp(line, "host") == 0) host_count++;
    if (strcasecmp(line, "content-length") == 0) {
        read_length(value, length);
        if (error) head_error = error;
        error = 0;
    }
    if (strcasecmp(line, "transfer-encoding") == 0) {
        coding_count++;
        if (length != 7 || strncasecmp(value, "chunked", 7) != 0) head_error = 400;
    }
    if (strcasecmp(line, wanted) == 0) {
        if (value_count++ > 0) {
            values[values_length++] = ',';
            values[values_length++] = ' ';
        }
        memcpy(values + values_length, value, length);
        values_length += length;
    }
}

static void complete(void) {
    printf("%s %d %lu %lu ", request, field_count, body_length, body_sum);
    if (value_count == 0) {
        puts("none");
    } else {
        putchar('[');
        for (size_t i = 0; i < values_length; i++) {
            unsigned char c = (unsigned char)values[i];
            if (c == '\\') printf("\\\\");
            else if (c >= 0x20 && c <= 0x7E) putchar(c);
            else printf("\\x%02X", c);
        }
        puts("]");
    }
    state = REQUEST;
    used = 0;
}

static void read_head(void) {
    if (head_error || host_count != 1 || coding_count > 1 || (coding_count > 0 && length_count > 0)) {
        error = 400;
        return;
    }
    body_length = body_sum = announced = 0;
    used = 0;
    if (coding_count == 1) {
        state = SIZE;
        return;
    }
    missing = 0;
    if (length_count > 0) {
        if (strlen(length_digits) > 7 || strtoul(length_digits, NULL, 10) > BODY) {
            error = 413;
            return;
        }
        missing = strtoul(length_digits, NULL, 10);
    }
    state = FIXED;
    if (missing == 0) complete();
}

static void read_size(void) {
    size_t at = 0;
    unsigned long size = 0;
    while (at < line_length && isxdigit((unsigned char)line[at])) {
        char digit[2] = {line[at++], '\0'};
        size = size * 16 + strtoul(digit, NULL, 16);
        if (size > BODY) size = BODY + 1;
    }
    bool has_digits = at > 0;
    size_t behind = at;
    while (behind < line_length && (line[behind] == ' ' || line[behind] == '\t')) behind++;
    bool has_extension = behind < line_length && line[behind] == ';';
    if (!has_digits || (at < line_length && !has_extension)) {
        error = 400;
        return;
    }
    announced += size;
    if (announced > BODY) {
        error = 413;
        return;
    }
    missing = size;
    used = 0;
    state = size > 0 ? DATA : TRAILERS;
}

static void end_line(void) {
    if (line_length > 0 && line[line_length - 1] == '\r') line_length--;
    if (memchr(line, '\r', line_length)) {
        error = 400;
        return;
    }
    if (state == SIZE) read_size();
    else if (state == REQUEST) read_request();
    else if (line_length > 0) read_field();
    else if (state == TRAILERS) complete();
    else read_head();
    line_length = 0;
}

static void take_of_line(char byte) {
    used++;
    if (used > (state == SIZE ? SIZE_LINE : HEAD)) {
        error = state == SIZE ? 400 : 431;
    } else if (byte == '\n') {
        end_line();
    } else {
        line[line_length++] = byte;
    }
}

static void take(unsigned char byte) {
    switch (state) {
    case FIXED:
    case DATA:
        body_sum = (31 * body_sum + byte) % 1000003;
        body_length++;
        if (--missing > 0) break;
        if (state == FIXED) complete();
        else state = DATA_CR;
        break;
    case DATA_CR:
        if (byte == '\r') state = DATA_LF;
        else error = 400;
        break;
    case DATA_LF:
        if (byte == '\n') state = SIZE;
        else error = 400;
        break;
    default:
        take_of_line((char)byte);
    }
}

static int hex(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

static void read(const char *at) {
    while (*at != '\n') {
        char c = *at++;
        if (c == '\\') {
            c = *at++;
            if (c == 'r') c = '\r';
            else if (c == 'n') c = '\n';
            else if (c == 'x') {
                c = (char)(hex(at[0]) * 16 + hex(at[1]));
                at += 2;
            }
        }
        if (error == 0) take((unsigned char)c);
    }
}

int main(void) {
    size_t length = fread(input, 1, INPUT + 1, stdin);
    input[length] = '\0';
    char *at = input;
    size_t name = strcspn(at, "\n");
    memcpy(wanted, at, name);
    at = strchr(at, '\n') + 1;
    long connections = strtol(at, NULL, 10);
    at = strchr(at, '\n') + 1;
    for (long number = 1; number <= connections; number++) {
        printf("connection %ld\n", number);
        long reads = strtol(at, NULL, 10);
        at = strchr(at, '\n') + 1;
        state = REQUEST;
        error = head_error = 0;
        line_length = used = 0;
        while (reads-- > 0) {
            read(at);
            at = strchr(at, '\n') + 1;
        }
        if (error) printf("%d\n", error);
        else puts(state == REQUEST && line_length == 0 ? "done" : "incomplete");
    }
    return 0;
}
