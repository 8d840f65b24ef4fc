// "The hashes have 32 bits, so I compute with 32 bits."
// 64 bits of the filter in each word.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int n;
    uint32_t m, k;
    if (scanf("%d %u %u", &n, &m, &k) != 3) return 1;
    uint64_t *words = calloc(m / 64 + 1, sizeof *words);
    if (words == NULL) return 1;
    long set = 0, wrong = 0;
    char word[4], key[25], truth[4];
    while (n-- > 0) {
        if (scanf("%3s %24s", word, key) != 2) return 1;
        uint32_t hash = 2166136261u;
        for (const char *c = key; *c != '\0'; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
        uint32_t a = hash, b = hash >> 16 | hash << 16;
        int is_add = strcmp(word, "ADD") == 0, all = 1;
        for (uint32_t i = 0; i < k; i++) {
            uint32_t at = (a + i * b) % m;
            uint64_t bit = (uint64_t)1 << at % 64;
            if ((words[at / 64] & bit) != 0) continue;
            all = 0;
            if (!is_add) break;
            words[at / 64] |= bit;
            set++;
        }
        if (is_add) continue;
        if (scanf("%3s", truth) != 1) return 1;
        puts(all ? "maybe" : "no");
        if (all && strcmp(truth, "new") == 0) wrong++;
    }
    printf("bits %ld\nfalse %ld\n", set, wrong);
    return 0;
}
