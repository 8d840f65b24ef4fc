// Each value is a node that knows its parent, its first child and its next sibling. So going down and up needs no stack.
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Text {
    char *bytes;
    size_t length;
};

struct Node {
    char kind;        // '[', '{', or 0 for a value that can be written as it is
    struct Text key;  // of a member: what it stands for
    size_t keyAt;
    struct Text text;
    struct Node *parent, *child, *last, *next;
};

static jmp_buf wrong;
static size_t wrongAt;
static const char *begin, *at, *end;
// Each document fills these again from the beginning.
static struct Node *nodes;
static char *room;
static size_t nodeCount, roomUsed;
static char *out;
static size_t outLength;

static void refuse(const char *place) {
    wrongAt = (size_t)(place - begin);
    longjmp(wrong, 1);
}

static char peek(void) {
    while (at < end && (*at == ' ' || *at == '\t')) at++;
    return at < end ? *at : 0;
}

static int hex(const char *digits) {
    int code = 0;
    for (int i = 0; i < 4; i++) {
        char digit = digits + i < end ? digits[i] : 0;
        if (digit >= '0' && digit <= '9') code = 16 * code + digit - '0';
        else if (digit >= 'a' && digit <= 'f') code = 16 * code + digit - 'a' + 10;
        else if (digit >= 'A' && digit <= 'F') code = 16 * code + digit - 'A' + 10;
        else return -1;
    }
    return code;
}

static char *put_utf8(char *to, int code) {
    if (code < 0x80) {
        *to++ = (char)code;
        return to;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const int lead[] = {0, 0xC0, 0xE0, 0xF0};
    *to++ = (char)(lead[more] | code >> 6 * more);
    while (more-- > 0) *to++ = (char)(0x80 | (code >> 6 * more & 0x3F));
    return to;
}

// Reads behind \u, up to the last digit.
static char *read_code(char *to, const char *first) {
    int code = hex(at + 1);
    at += 4;
    if (code >= 0xD800 && code < 0xDC00 && end - at > 2 && at[1] == '\\' && at[2] == 'u') {
        int low = hex(at + 3);
        if (low >= 0xDC00 && low < 0xE000) {
            at += 6;
            return put_utf8(to, 0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00);
        }
    }
    if (code < 0 || (code >= 0xD800 && code < 0xE000)) refuse(first);
    return put_utf8(to, code);
}

// Reads the string at `at`: what it stands for.
static struct Text read_string(void) {
    const char *first = at++;
    struct Text text = {room + roomUsed, 0};
    char *to = text.bytes;
    for (; at < end && *at != '"'; at++) {
        if ((unsigned char)*at < ' ') refuse(first);
        if (*at != '\\') {
            *to++ = *at;
            continue;
        }
        at++;
        const char *names = "\"\\/bfnrt", *name = at < end ? memchr(names, *at, 8) : NULL;
        if (at < end && *at == 'u') to = read_code(to, first);
        else if (name != NULL) *to++ = "\"\\/\b\f\n\r\t"[name - names];
        else refuse(first);
    }
    if (at >= end) refuse(first);
    at++;
    text.length = (size_t)(to - text.bytes);
    roomUsed += text.length;
    return text;
}

static void put(const char *bytes, size_t length) {
    memcpy(out + outLength, bytes, length);
    outLength += length;
}

static void put_string(struct Text text) {
    put("\"", 1);
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.bytes[i];
        const char *codes = "\"\\\b\f\n\r\t", *code = memchr(codes, byte, 7);
        if (code != NULL) {
            char escape[2] = {'\\', "\"\\bfnrt"[code - codes]};
            put(escape, 2);
        } else if ((unsigned char)byte < ' ') {
            outLength += (size_t)sprintf(out + outLength, "\\u%04x", byte);
        } else {
            put(&byte, 1);
        }
    }
    put("\"", 1);
}

static bool skip_digits(const char **place) {
    const char *first = *place;
    while (*place < end && **place >= '0' && **place <= '9') ++*place;
    return *place > first;
}

static bool is_number(const char *place, const char *stop) {
    if (*place == '-') place++;
    bool isZero = place < stop && *place == '0';
    if (isZero) place++;
    else if (!skip_digits(&place)) return false;
    if (place < stop && *place == '.') {
        place++;
        if (!skip_digits(&place)) return false;
    }
    if (place < stop && (*place == 'e' || *place == 'E')) {
        place++;
        if (place < stop && (*place == '+' || *place == '-')) place++;
        if (!skip_digits(&place)) return false;
    }
    return place == stop;
}

static struct Text read_word(void) {
    const char *first = at;
    while (at < end && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.", *at) != NULL) at++;
    struct Text word = {(char *)first, (size_t)(at - first)};
    bool isName = (word.length == 4 && (memcmp(first, "true", 4) == 0 || memcmp(first, "null", 4) == 0)) ||
                  (word.length == 5 && memcmp(first, "false", 5) == 0);
    if (word.length == 0 || !(isName || is_number(first, at))) refuse(first);
    return word;
}

static int by_bytes(struct Text a, struct Text b) {
    int order = memcmp(a.bytes, b.bytes, a.length < b.length ? a.length : b.length);
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

// Equal keys stay in the order in which they came, so that the second one is found.
static int by_key(const void *left, const void *right) {
    const struct Node *a = *(struct Node *const *)left, *b = *(struct Node *const *)right;
    int order = by_bytes(a->key, b->key);
    return order != 0 ? order : (a->keyAt > b->keyAt) - (a->keyAt < b->keyAt);
}

// Sorts the members of an object. Gives the place of the first key that is there twice, or SIZE_MAX.
static size_t sort_members(struct Node *object) {
    size_t count = 0, twice = SIZE_MAX, i = 0;
    for (struct Node *child = object->child; child != NULL; child = child->next) count++;
    if (count == 0) return twice;
    struct Node **members = malloc(count * sizeof *members);
    for (struct Node *child = object->child; child != NULL; child = child->next) members[i++] = child;
    qsort(members, count, sizeof *members, by_key);
    for (i = 0; i < count; i++) {
        members[i]->next = i + 1 < count ? members[i + 1] : NULL;
        if (i > 0 && by_bytes(members[i - 1]->key, members[i]->key) == 0 && members[i]->keyAt < twice)
            twice = members[i]->keyAt;
    }
    object->child = members[0];
    object->last = NULL;
    free(members);
    return twice;
}

static struct Node *new_node(struct Node *parent) {
    struct Node *node = &nodes[nodeCount++];
    memset(node, 0, sizeof *node);
    node->parent = parent;
    if (parent->last != NULL) parent->last->next = node;
    else parent->child = node;
    parent->last = node;
    return node;
}

// Reads the beginning of a member or of an element: for a member, its key and the colon.
static struct Node *read_begin(struct Node *parent) {
    struct Node *node = new_node(parent);
    if (parent->kind != '{') return node;
    // If the key is wrong, it stays empty, and its place is the one that is reported anyway.
    char first = peek();
    node->keyAt = (size_t)(at - begin);
    node->key = (struct Text){room + roomUsed, 0};
    if (first != '"') refuse(at);
    node->key = read_string();
    if (peek() != ':') refuse(at);
    at++;
    return node;
}

// The document, whose only child is the value. Keys that are there twice are found only by sort_members.
static void parse(struct Node *document, long most) {
    struct Node *open = document;
    long depth = 0;
    struct Node *node = new_node(open);
    for (;;) {
        char first = peek();
        bool isClosed = false;
        if (first == '[' || first == '{') {
            if (depth == most) refuse(at);
            at++;
            node->kind = first;
            isClosed = peek() == first + 2;
            if (!isClosed) {
                depth++;
                open = node;
                node = read_begin(open);
                continue;
            }
            at++;
        } else if (first == '"') {
            node->kind = '"';
            node->text = read_string();
        } else {
            node->text = read_word();
        }
        while (open != document && peek() == open->kind + 2) {
            at++;
            depth--;
            open = open->parent;
        }
        char behind = peek();
        if (open == document) {
            if (behind != 0) refuse(at);
            return;
        }
        if (behind != ',') refuse(at);
        at++;
        node = read_begin(open);
    }
}

// Sorts each object. Gives the place of the first key that is there twice, or SIZE_MAX.
static size_t sort_all(void) {
    size_t twice = SIZE_MAX;
    for (size_t i = 0; i < nodeCount; i++) {
        if (nodes[i].kind != '{') continue;
        size_t place = sort_members(&nodes[i]);
        if (place < twice) twice = place;
    }
    return twice;
}

static void write_value(const struct Node *document) {
    const struct Node *node = document->child;
    while (node != document) {
        if (node->parent->kind == '{') {
            put_string(node->key);
            put(":", 1);
        }
        if (node->kind == 0) put(node->text.bytes, node->text.length);
        else if (node->kind == '"') put_string(node->text);
        else put(&node->kind, 1);
        if (node->child != NULL) {
            node = node->child;
            continue;
        }
        if (node->kind == '[' || node->kind == '{') put(node->kind == '[' ? "]" : "}", 1);
        while (node != document && node->next == NULL) {
            node = node->parent;
            if (node != document) put(node->kind == '[' ? "]" : "}", 1);
        }
        if (node == document) break;
        put(",", 1);
        node = node->next;
    }
}

static void answer(long most) {
    struct Node *document = nodes;
    memset(document, 0, sizeof *document);
    nodeCount = 1;
    roomUsed = 0;
    at = begin;
    wrongAt = SIZE_MAX;
    if (setjmp(wrong) == 0) parse(document, most);
    size_t twice = sort_all(), place = twice < wrongAt ? twice : wrongAt;
    if (place == SIZE_MAX) write_value(document);
    else outLength += (size_t)sprintf(out + outLength, "error %zu", place);
    put("\n", 1);
}

int main(void) {
    size_t length = 0, size = 1 << 21;
    char *input = malloc(size);
    for (size_t n; (n = fread(input + length, 1, size - length, stdin)) > 0;) length += n;
    char *next;
    long count = strtol(input, &next, 10), most = strtol(next, &next, 10);
    nodes = malloc((length + 2) * sizeof *nodes);
    room = malloc(length + 1);
    out = malloc(8 * length + 16 * (size_t)count + 64);
    begin = next + 1;
    for (long i = 0; i < count; i++) {
        end = memchr(begin, '\n', (size_t)(input + length - begin));
        answer(most);
        begin = end + 1;
    }
    fwrite(out, 1, outLength, stdout);
}
