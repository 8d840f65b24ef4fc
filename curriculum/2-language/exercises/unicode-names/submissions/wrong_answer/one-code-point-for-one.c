// "A folding puts one code point in the place of another."
// Works on bytes. A table of bits says which code points belong to the one before; keys are sorted at the end, so that
// equal keys lie side by side and the first of them owns the name.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODES = 0x110000, JOINER = 0x200D, MOST_NAME = 1000 };

typedef struct { unsigned first, second, both; } Pair;
typedef struct { unsigned codes[3]; int count; } Folding;
typedef struct { unsigned *codes; int count, number; } Key;

static char *input;
static Pair pairs[2000];
static int pairCount;
static Folding *foldings[CODES];
static bool belongs[CODES];

static int comparePairs(const void *one, const void *other) {
    const Pair *a = one, *b = other;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    return a->second < b->second ? -1 : a->second > b->second;
}

static int compareKeys(const void *one, const void *other) {
    const Key *a = one, *b = other;
    int least = a->count < b->count ? a->count : b->count;
    for (int i = 0; i < least; i++)
        if (a->codes[i] != b->codes[i]) return a->codes[i] < b->codes[i] ? -1 : 1;
    if (a->count != b->count) return a->count - b->count;
    return a->number - b->number;
}

static bool hasSameKey(const Key *a, const Key *b) {
    return a->count == b->count && memcmp(a->codes, b->codes, a->count * sizeof *a->codes) == 0;
}

static char *line(void) {
    char *begin = input;
    input = strchr(input, '\n');
    *input++ = '\0';
    return begin;
}

// Reads the code point at `*text` and moves behind it.
static unsigned next(const char **text) {
    const unsigned char *at = (const unsigned char *)*text;
    int more = at[0] < 0x80 ? 0 : at[0] < 0xE0 ? 1 : at[0] < 0xF0 ? 2 : 3;
    unsigned code = more == 0 ? at[0] : at[0] & (0x3F >> more);
    for (int i = 1; i <= more; i++) code = code << 6 | (at[i] & 0x3F);
    *text += more + 1;
    return code;
}

static Key keyOf(const char *name, int number) {
    unsigned composed[MOST_NAME];
    int count = 0;
    while (*name) {
        Pair wanted = {0, next(&name), 0};
        Pair *found = NULL;
        if (count > 0) {
            wanted.first = composed[count - 1];
            found = bsearch(&wanted, pairs, pairCount, sizeof *pairs, comparePairs);
        }
        if (found) composed[count - 1] = found->both;
        else composed[count++] = wanted.second;
    }
    Key key = {malloc(3 * count * sizeof(unsigned)), 0, number};
    for (int i = 0; i < count; i++) {
        Folding *folding = foldings[composed[i]];
        if (!folding) key.codes[key.count++] = composed[i];
        else key.codes[key.count++] = folding->codes[0];
    }
    return key;
}

// Where the character that begins at `text` ends.
static const char *endOfCharacter(const char *text) {
    unsigned previous = next(&text);
    bool isOpenFlag = previous >= 0x1F1E6 && previous <= 0x1F1FF;
    while (*text) {
        const char *behind = text;
        unsigned code = next(&behind);
        bool isFlagLetter = code >= 0x1F1E6 && code <= 0x1F1FF;
        bool closesFlag = isFlagLetter && isOpenFlag;
        if (!belongs[code] && previous != JOINER && !closesFlag) break;
        isOpenFlag = isFlagLetter && !closesFlag;
        previous = code;
        text = behind;
    }
    return text;
}

int main(void) {
    size_t size = 0, room = 1 << 23;
    input = malloc(room);
    size = fread(input, 1, room - 1, stdin);
    input[size] = '\0';

    int foldingCount, rangeCount, n;
    sscanf(line(), "%d %d %d %d", &pairCount, &foldingCount, &rangeCount, &n);
    for (int i = 0; i < pairCount; i++)
        sscanf(line(), "%x %x %x", &pairs[i].first, &pairs[i].second, &pairs[i].both);
    qsort(pairs, pairCount, sizeof *pairs, comparePairs);
    for (int i = 0; i < foldingCount; i++) {
        unsigned source;
        Folding *folding = malloc(sizeof *folding);
        unsigned *codes = folding->codes;
        folding->count = sscanf(line(), "%x %x %x %x", &source, &codes[0], &codes[1], &codes[2]) - 1;
        foldings[source] = folding;
    }
    for (int i = 0; i < rangeCount; i++) {
        unsigned low, high;
        sscanf(line(), "%x %x", &low, &high);
        for (unsigned code = low; code <= high; code++) belongs[code] = true;
    }
    belongs[JOINER] = true;

    // 0 for what is no JOIN; else the number of its owner.
    int *owners = calloc(n + 1, sizeof *owners);
    char **answers = calloc(n + 1, sizeof *answers);
    Key *keys = malloc(n * sizeof *keys);
    int keyCount = 0;
    for (int number = 1; number <= n; number++) {
        char *operation = line();
        if (operation[0] == 'J') {
            keys[keyCount++] = keyOf(operation + 5, number);
            continue;
        }
        if (operation[1] == 'O') {
            int count = 0;
            for (const char *text = operation + 6; *text; text = endOfCharacter(text)) count++;
            answers[number] = malloc(12);
            sprintf(answers[number], "%d", count);
            continue;
        }
        char *name;
        long most = strtol(operation + 4, &name, 10);
        const char *end = ++name;
        while (*end && endOfCharacter(end) - name <= most) end = endOfCharacter(end);
        answers[number] = malloc(end - name + 3);
        sprintf(answers[number], "\"%.*s\"", (int)(end - name), name);
    }
    qsort(keys, keyCount, sizeof *keys, compareKeys);
    for (int i = 0; i < keyCount; i++) {
        bool isRepeated = i > 0 && hasSameKey(&keys[i - 1], &keys[i]);
        owners[keys[i].number] = isRepeated ? owners[keys[i - 1].number] : keys[i].number;
    }
    for (int number = 1; number <= n; number++) {
        if (answers[number]) puts(answers[number]);
        else if (owners[number] == number) puts("ok");
        else printf("taken %d\n", owners[number]);
    }
}
