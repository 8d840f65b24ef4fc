// "If one place always stays free, a full ring does not look empty." But then it holds one job less.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int n, capacity, front = 0, end = 0;
    char policy[12], word[5], id[21];
    if (scanf("%d %d %11s", &n, &capacity, policy) != 3) return 1;
    int places = capacity;
    char(*ring)[21] = calloc((size_t)places, sizeof *ring);
    if (ring == NULL) return 1;
    while (n-- > 0) {
        if (scanf("%4s", word) != 1) return 1;
        int count = (end - front + places) % places;
        if (strcmp(word, "LEN") == 0) {
            printf("%d\n", count);
        } else if (strcmp(word, "ENQ") == 0) {
            if (scanf("%20s", id) != 1) return 1;
            if (count < capacity - 1) {
                puts("ok");
            } else if (strcmp(policy, "refuse") == 0) {
                printf("refuse %s\n", id);
                continue;
            } else if (strcmp(policy, "drop-oldest") == 0) {
                printf("drop %s\n", ring[front]);
                front = (front + 1) % places;
            } else {
                end = (end + places - 1) % places;
                printf("drop %s\n", ring[end]);
            }
            strcpy(ring[end], id);
            end = (end + 1) % places;
        } else if (front == end) {
            puts("empty");
        } else {
            puts(ring[front]);
            if (strcmp(word, "DEQ") == 0) front = (front + 1) % places;
        }
    }
    free(ring);
    return 0;
}
