// Two heaps of job numbers: by time until they are ready, then by priority. A hash table finds a job by its id.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 120000, TABLE = 1 << 18 };

typedef struct {
    char id[13];
    int priority, runAt;
} Job;

static Job jobs[MOST]; // in the order in which they were added
typedef bool GoesFirst(int a, int b);

static bool isEarlier(int a, int b) {
    return jobs[a].runAt < jobs[b].runAt;
}

static bool mattersMore(int a, int b) {
    if (jobs[a].priority != jobs[b].priority) return jobs[a].priority > jobs[b].priority;
    return a < b;
}

typedef struct {
    GoesFirst *goesFirst;
    int count;
    int items[MOST];
} Heap;

static Heap early = {isEarlier, 0, {0}}, ready = {mattersMore, 0, {0}};

static void push(Heap *heap, int job) {
    int at = heap->count++;
    while (at > 0 && heap->goesFirst(job, heap->items[(at - 1) / 2])) {
        heap->items[at] = heap->items[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap->items[at] = job;
}

static int pop(Heap *heap) {
    int first = heap->items[0], last = heap->items[--heap->count], at = 0;
    for (;;) {
        int child = 2 * at + 1;
        if (child >= heap->count) break;
        if (child + 1 < heap->count && heap->goesFirst(heap->items[child + 1], heap->items[child])) child++;
        if (!heap->goesFirst(heap->items[child], last)) break;
        heap->items[at] = heap->items[child];
        at = child;
    }
    heap->items[at] = last;
    return first;
}

// A hash table from an id to its job in the queue, or to -1: ids are never removed from it.
static struct {
    char id[13];
    int job;
} table[TABLE];

static int *currentOf(const char *id) {
    unsigned hash = 2166136261u;
    for (const char *c = id; *c; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
    unsigned at = hash % TABLE;
    while (table[at].id[0] && strcmp(table[at].id, id) != 0) at = (at + 1) % TABLE;
    if (!table[at].id[0]) {
        strcpy(table[at].id, id);
        table[at].job = -1;
    }
    return &table[at].job;
}

static const char *take(int now) {
    while (early.count > 0 && jobs[early.items[0]].runAt <= now) push(&ready, pop(&early));
    while (ready.count > 0) {
        int job = pop(&ready);
        int *current = currentOf(jobs[job].id);
        if (*current != job) continue; // It was cancelled.
        *current = -1;
        return jobs[job].id;
    }
    return "none";
}

int main(void) {
    int n, added = 0, now;
    char kind[8], id[13];
    if (scanf("%d", &n) != 1) return 1;
    while (n--) {
        if (scanf("%7s", kind) != 1) return 1;
        if (strcmp(kind, "take") == 0) {
            if (scanf("%d", &now) != 1) return 1;
            puts(take(now));
            continue;
        }
        if (scanf("%12s", id) != 1) return 1;
        int *current = currentOf(id);
        *current = -1;
        if (strcmp(kind, "cancel") == 0) continue;
        Job *job = &jobs[added];
        strcpy(job->id, id);
        if (scanf("%d %d", &job->priority, &job->runAt) != 2) return 1;
        *current = added;
        push(&early, added++);
    }
}
