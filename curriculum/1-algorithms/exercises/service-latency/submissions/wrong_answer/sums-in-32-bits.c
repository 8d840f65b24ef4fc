// "Each latency fits into an int."
// No heap of guesses: a tournament, in which each service has one place, and the smallest open guess wins.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST = 1 << 17 };

struct call {
    int to, latency, next; // next: the next call of the same service
};

static int32_t latency[MOST];
static int count[MOST], first[MOST], winners[2 * MOST];
static char is_open[MOST]; // has a guess that is not final

static int better(int a, int b) {
    if (!is_open[a] || !is_open[b]) return is_open[a] ? a : b;
    if (latency[a] != latency[b]) return latency[a] < latency[b] ? a : b;
    return count[a] <= count[b] ? a : b;
}

// Plays all games of this service again.
static void play(int service) {
    for (int game = (MOST + service) / 2; game > 0; game /= 2)
        winners[game] = better(winners[2 * game], winners[2 * game + 1]);
}

int main(void) {
    int n, m, source;
    if (scanf("%d %d %d", &n, &m, &source) != 3) return 1;
    struct call *calls = calloc((size_t)m + 1, sizeof *calls);
    if (calls == NULL) return 1;
    for (int i = 1; i <= m; i++) {
        int from;
        if (scanf("%d %d %d", &from, &calls[i].to, &calls[i].latency) != 3) return 1;
        calls[i].next = first[from];
        first[from] = i;
    }
    for (int i = 0; i < MOST; i++) {
        latency[i] = -1;
        winners[MOST + i] = i;
    }
    for (int game = MOST - 1; game > 0; game--) winners[game] = better(winners[2 * game], winners[2 * game + 1]);
    latency[source] = 0;
    is_open[source] = 1;
    play(source);
    for (int service = winners[1]; is_open[service]; service = winners[1]) {
        is_open[service] = 0;
        play(service);
        for (int i = first[service]; i != 0; i = calls[i].next) {
            int to = calls[i].to;
            int32_t guess = (uint32_t)latency[service] + calls[i].latency;
            if (latency[to] != -1 && (guess > latency[to] || (guess == latency[to] && count[service] + 1 >= count[to]))) continue;
            latency[to] = guess;
            count[to] = count[service] + 1;
            is_open[to] = 1;
            play(to);
        }
    }
    for (int i = 1; i <= n; i++) {
        if (latency[i] == -1) puts("unreachable");
        else printf("%lld %d\n", (long long)latency[i], count[i]);
    }
    free(calls);
    return 0;
}
