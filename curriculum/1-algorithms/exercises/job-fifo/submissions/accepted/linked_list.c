// Each job knows the one that came before it and the one that came after it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    char id[21];
    struct job *before, *after;
};

static struct job *first, *last;
static int count;

static void append(const char *id) {
    struct job *new = calloc(1, sizeof *new);
    if (new == NULL) exit(1);
    strcpy(new->id, id);
    new->before = last;
    if (last == NULL) first = new;
    else last->after = new;
    last = new;
    count++;
}

// Takes a job that is the first or the last one out, and prints its id.
static void take(struct job *job) {
    puts(job->id);
    if (job->before == NULL) first = job->after;
    else job->before->after = job->after;
    if (job->after == NULL) last = job->before;
    else job->after->before = job->before;
    free(job);
    count--;
}

int main(void) {
    int n, capacity;
    char policy[12], word[5], id[21];
    if (scanf("%d %d %11s", &n, &capacity, policy) != 3) return 1;
    while (n-- > 0) {
        if (scanf("%4s", word) != 1) return 1;
        if (strcmp(word, "LEN") == 0) {
            printf("%d\n", count);
        } else if (strcmp(word, "ENQ") == 0) {
            if (scanf("%20s", id) != 1) return 1;
            if (count < capacity) {
                puts("ok");
            } else if (strcmp(policy, "refuse") == 0) {
                printf("refuse %s\n", id);
                continue;
            } else {
                fputs("drop ", stdout);
                take(strcmp(policy, "drop-oldest") == 0 ? first : last);
            }
            append(id);
        } else if (count == 0) {
            puts("empty");
        } else if (strcmp(word, "PEEK") == 0) {
            puts(first->id);
        } else {
            take(first);
        }
    }
    return 0;
}
