// "Two loops are fine: C is fast, and comparing two short texts takes no time."
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    char(*id)[65] = malloc((size_t)n * sizeof *id);
    if (id == NULL) return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%64s", id[i]) != 1) return 1;
    int distinct = 0, first = -1;
    for (int i = 0; i < n; i++) {
        int j = 0;
        while (j < i && strcmp(id[j], id[i]) != 0) j++;
        if (j == i) distinct++;
        else if (first < 0) first = i;
    }
    printf("%s\n%d\n", first < 0 ? "no repeat" : id[first], distinct);
    return 0;
}
