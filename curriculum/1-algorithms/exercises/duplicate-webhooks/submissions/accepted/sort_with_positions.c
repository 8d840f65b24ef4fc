// Sorts the ids, and the positions of equal ones, so that equal ids lie side by side in order of arrival.
// The second of each such group is a repeat; the one that arrived first of these is the answer.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct delivery {
    const char *id;
    int at;
};

static int by_id_then_arrival(const void *a, const void *b) {
    const struct delivery *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    return order != 0 ? order : x->at - y->at;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    char(*text)[65] = malloc((size_t)n * sizeof *text);
    struct delivery *all = malloc((size_t)n * sizeof *all);
    if (text == NULL || all == NULL) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%64s", text[i]) != 1) return 1;
        all[i] = (struct delivery){text[i], i};
    }
    qsort(all, (size_t)n, sizeof *all, by_id_then_arrival);
    int distinct = 0, first = n;
    for (int i = 0; i < n;) {
        int end = i + 1;
        while (end < n && strcmp(all[end].id, all[i].id) == 0) end++;
        distinct++;
        if (end - i > 1 && all[i + 1].at < first) first = all[i + 1].at;
        i = end;
    }
    printf("%s\n%d\n", first < n ? text[first] : "no repeat", distinct);
    return 0;
}
