// "Each page knows the time of its last use. The victim is the one with the smallest time."
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHAINS = 1 << 17, NAME = 21 };

struct entry {
    char page[NAME];
    int value, last_use;
    struct entry *chained;
};

static struct entry *chains[CHAINS];

static struct entry **find(const char *page) {
    uint32_t hash = 2166136261u;
    for (const char *c = page; *c != '\0'; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
    struct entry **link = &chains[(hash ^ hash >> 17) % CHAINS];
    while (*link != NULL && strcmp((*link)->page, page) != 0) link = &(*link)->chained;
    return link;
}

int main(void) {
    int n, capacity, pages = 0, hits = 0, misses = 0;
    if (scanf("%d %d", &n, &capacity) != 2) return 1;
    struct entry **all = calloc((size_t)capacity + 1, sizeof *all);
    if (all == NULL) return 1;
    for (int now = 0; now < n; now++) {
        char word[4], page[NAME];
        if (scanf("%3s %20s", word, page) != 2) return 1;
        struct entry **link = find(page);
        struct entry *e = *link;
        if (e != NULL) e->last_use = now;
        if (word[0] == 'G') {
            if (e == NULL) {
                misses++;
                puts("miss");
            } else {
                hits++;
                printf("%d\n", e->value);
            }
            continue;
        }
        if (e == NULL) {
            e = calloc(1, sizeof *e);
            if (e == NULL) return 1;
            strcpy(e->page, page);
            e->last_use = now;
            *link = e;
            all[pages++] = e;
        }
        if (scanf("%d", &e->value) != 1) return 1;
        if (pages <= capacity) {
            puts("ok");
            continue;
        }
        int victim = 0;
        for (int i = 1; i < pages; i++)
            if (all[i]->last_use < all[victim]->last_use) victim = i;
        struct entry *gone = all[victim];
        printf("evict %s\n", gone->page);
        *find(gone->page) = gone->chained;
        free(gone);
        all[victim] = all[--pages];
    }
    printf("hits %d misses %d\n", hits, misses);
    return 0;
}
