// "Only the small part has to be rounded."
// All in 64 bits: an amount is divided before it is multiplied, so that no product is too large.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *gap = "";

// amount * factor / divisor, cut down, for factor <= divisor <= 1000000000. The rest of the division goes to *rest.
static long long scale(long long amount, long long factor, long long divisor, long long *rest) {
    long long small = amount % divisor * factor;
    *rest = small % divisor;
    return amount / divisor * factor + small / divisor;
}

static void show(long long part, bool isRefund) {
    printf("%s%lld", gap, isRefund ? -part : part);
    gap = " ";
}

static void split(long long amount, long long people, bool isRefund) {
    for (long long i = 0; i < people; i++) show(amount / people + (i < amount % people), isRefund);
}

static void weigh(long long amount, bool isRefund) {
    long long weights[20], parts[20], lost[20], total = 0, left = amount;
    int n = 0;
    for (char *word; (word = strtok(NULL, " \n")) != NULL; n++) {
        weights[n] = atoll(word);
        total += weights[n];
    }
    for (int i = 0; i < n; i++) {
        parts[i] = scale(amount, weights[i], total, &lost[i]);
        left -= parts[i];
    }
    for (; left > 0; left--) {
        int most = 0;
        for (int i = 1; i < n; i++)
            if (lost[i] > lost[most]) most = i;
        parts[most]++;
        lost[most] = -1;
    }
    for (int i = 0; i < n; i++) show(parts[i], isRefund);
}

static long long tax(long long amount, const char *percent) {
    long long factor = 0, rest;
    int decimals = -1;
    for (; *percent != 0; percent++) {
        if (*percent == '.') {
            decimals = 0;
        } else {
            factor = 10 * factor + (*percent - '0');
            if (decimals >= 0) decimals++;
        }
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 4; i++) factor *= 10;
    long long small = scale(amount % 1000000, factor, 1000000, &rest);
    bool isUp = 2 * rest > 1000000 || (2 * rest == 1000000 && small % 2 == 1);
    return amount / 1000000 * factor + small + isUp;
}

int main(void) {
    static char line[4096];
    fgets(line, sizeof line, stdin);
    while (fgets(line, sizeof line, stdin) != NULL) {
        char *command = strtok(line, " ");
        bool isSum = strcmp(command, "sum") == 0, isSplit = strcmp(command, "split") == 0;
        bool isTax = strcmp(command, "tax") == 0;
        long long amount = atoll(strtok(NULL, " \n"));
        if (isSum) {
            for (char *word; (word = strtok(NULL, " \n")) != NULL;) amount += atoll(word);
            printf("%lld\n", amount);
            continue;
        }
        bool isRefund = amount < 0;
        if (isRefund) amount = -amount;
        if (isSplit || isTax) {
            char *word = strtok(NULL, " \n");
            long long people = atoll(word), cents = isTax ? tax(amount, word) : 0;
            if (isSplit) split(amount, people, isRefund);
            else show(cents, isRefund);
        } else {
            weigh(amount, isRefund);
        }
        putchar('\n');
        gap = "";
    }
}
