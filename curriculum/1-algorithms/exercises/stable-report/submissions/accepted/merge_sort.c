// A merge sort by hand: qsort of C does not promise to keep equal rows in order.
#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 6, MOST_KEYS = 4, MOST_BYTES = 80 };

typedef struct {
    int column;
    bool descending;
    bool nullsFirst;
} Key;

static Key keys[MOST_KEYS];
static int n, c, k;
static bool isNumber[MOST_COLUMNS];
static char **fields; // fields[row * c + column]; NULL for no value
static long *numbers;

static int compareRows(int a, int b) {
    for (int i = 0; i < k; i++) {
        size_t x = (size_t)a * c + keys[i].column;
        size_t y = (size_t)b * c + keys[i].column;
        if (!fields[x] && !fields[y]) continue;
        if (!fields[x]) return keys[i].nullsFirst ? -1 : 1;
        if (!fields[y]) return keys[i].nullsFirst ? 1 : -1;
        int result = isNumber[keys[i].column]
            ? (numbers[x] > numbers[y]) - (numbers[x] < numbers[y])
            : strcmp(fields[x], fields[y]); // the bytes of UTF-8 are in the order of code points
        if (result) return keys[i].descending ? -result : result;
    }
    return 0;
}

static void mergeSort(int *rows, int *spare, int count) {
    if (count < 2) return;
    int half = count / 2;
    mergeSort(rows, spare, half);
    mergeSort(rows + half, spare, count - half);
    memcpy(spare, rows, half * sizeof *rows);
    int left = 0, right = half, to = 0;
    while (left < half) {
        bool takeRight = right < count && compareRows(rows[right], spare[left]) < 0;
        rows[to++] = takeRight ? rows[right++] : spare[left++];
    }
}

int main(void) {
    char word[MOST_BYTES + 1], nulls[8];
    if (scanf("%d %d %d", &n, &c, &k) != 3) return 1;
    for (int i = 0; i < c; i++) {
        if (scanf("%80s", word) != 1) return 1;
        isNumber[i] = strcmp(word, "int") == 0;
    }
    for (int i = 0; i < k; i++) {
        if (scanf("%d %80s %7s", &keys[i].column, word, nulls) != 3) return 1;
        keys[i].column--;
        keys[i].descending = strcmp(word, "desc") == 0;
        keys[i].nullsFirst = strcmp(nulls, "first") == 0;
    }
    fields = calloc((size_t)n * c, sizeof *fields);
    numbers = calloc((size_t)n * c, sizeof *numbers);
    for (size_t i = 0; i < (size_t)n * c; i++) {
        if (scanf("%80s", word) != 1) return 1;
        if (strcmp(word, "\\N") == 0) continue;
        fields[i] = strdup(word);
        if (isNumber[i % c]) numbers[i] = atol(word);
    }
    int *rows = malloc(n * sizeof *rows), *spare = malloc(n * sizeof *spare);
    for (int row = 0; row < n; row++) rows[row] = row;
    mergeSort(rows, spare, n);
    for (int i = 0; i < n; i++) printf("%d\n", rows[i] + 1);
}
