// A hash table of chains and a doubly linked list, both made of the same entries.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHAINS = 1 << 17, NAME = 21 };

struct entry {
    char page[NAME];
    int value;
    struct entry *chained;         // the next entry of the same chain
    struct entry *previous, *next; // in the order of the last use
};

static struct entry *chains[CHAINS];
static struct entry list = {.previous = &list, .next = &list};

// The link that leads to the entry of this page, or the last link of its chain.
static struct entry **find(const char *page) {
    uint32_t hash = 2166136261u;
    for (const char *c = page; *c != '\0'; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
    struct entry **link = &chains[(hash ^ hash >> 17) % CHAINS];
    while (*link != NULL && strcmp((*link)->page, page) != 0) link = &(*link)->chained;
    return link;
}

static void leave(struct entry *e) {
    e->previous->next = e->next;
    e->next->previous = e->previous;
}

static void append(struct entry *e) {
    e->previous = list.previous;
    e->next = &list;
    e->previous->next = e;
    list.previous = e;
}

int main(void) {
    int n, capacity, pages = 0, hits = 0, misses = 0;
    if (scanf("%d %d", &n, &capacity) != 2) return 1;
    while (n-- > 0) {
        char word[4], page[NAME];
        if (scanf("%3s %20s", word, page) != 2) return 1;
        struct entry **link = find(page);
        struct entry *e = *link;
        if (word[0] == 'G') {
            if (e == NULL) {
                misses++;
                puts("miss");
                continue;
            }
            hits++;
            leave(e);
            append(e);
            printf("%d\n", e->value);
            continue;
        }
        if (e != NULL) {
            leave(e);
        } else {
            e = calloc(1, sizeof *e);
            if (e == NULL) return 1;
            strcpy(e->page, page);
            *link = e;
            pages++;
        }
        if (scanf("%d", &e->value) != 1) return 1;
        append(e);
        if (pages <= capacity) {
            puts("ok");
            continue;
        }
        struct entry *victim = list.next;
        printf("evict %s\n", victim->page);
        leave(victim);
        *find(victim->page) = victim->chained;
        free(victim);
        pages--;
    }
    printf("hits %d misses %d\n", hits, misses);
    return 0;
}
