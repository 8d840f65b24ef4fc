// With a calendar of its own: the days before a year, and a table of the days before a month.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ZONES = 50, MOST_CHANGES = 500, DAY = 86400 };

typedef struct {
    char name[31];
    int count;
    long offsets[MOST_CHANGES + 1];
    long changes[MOST_CHANGES];
} Zone;

typedef struct { int year, month, day, second; } Local;

static Zone zones[MOST_ZONES];
static int zoneCount;

static bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static int daysIn(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && isLeap(year));
}

// The days from 0001-01-01 to the first day of a year.
static long daysBefore(int year) {
    long past = year - 1;
    return 365 * past + past / 4 - past / 100 + past / 400;
}

static long secondsOf(Local local) {
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    long days = daysBefore(local.year) - daysBefore(1970) + before[local.month - 1] + local.day - 1;
    if (local.month > 2 && isLeap(local.year)) days++;
    return days * DAY + local.second;
}

static Local localOf(long seconds) {
    long days = seconds / DAY;
    if (seconds % DAY < 0) days--;
    Local local = {1970, 1, 1, (int)(seconds - days * DAY)};
    days += daysBefore(1970);
    local.year = days / 366 + 1;
    while (daysBefore(local.year + 1) <= days) local.year++;
    days -= daysBefore(local.year);
    while (days >= daysIn(local.year, local.month)) days -= daysIn(local.year, local.month++);
    local.day = days + 1;
    return local;
}

static Local parse(const char *text) {
    Local local;
    int hour, minute, second;
    sscanf(text, "%d-%d-%dT%d:%d:%d", &local.year, &local.month, &local.day, &hour, &minute, &second);
    local.second = hour * 3600 + minute * 60 + second;
    return local;
}

// How many changes have happened.
static int changesUpTo(const Zone *zone, long instant) {
    int low = 0, high = zone->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (zone->changes[middle] <= instant) low = middle + 1;
        else high = middle;
    }
    return low;
}

static long offsetAt(const Zone *zone, long instant) { return zone->offsets[changesUpTo(zone, instant)]; }

static long instantOf(const Zone *zone, Local local, bool wantsLater) {
    long seconds = secondsOf(local);
    int place = changesUpTo(zone, seconds - DAY);
    // No other change is near enough to matter.
    if (place == zone->count || zone->changes[place] > seconds + DAY) return seconds - zone->offsets[place];
    long change = zone->changes[place];
    long byOld = seconds - zone->offsets[place], byNew = seconds - zone->offsets[place + 1];
    bool oldFits = byOld < change, newFits = byNew >= change;
    if (oldFits != newFits) return oldFits ? byOld : byNew;
    return (byOld > byNew) == wantsLater ? byOld : byNew;
}

static Zone *zoneNamed(const char *name) {
    for (int i = 0; i < zoneCount; i++)
        if (strcmp(zones[i].name, name) == 0) return &zones[i];
    return NULL;
}

static bool isLater(const char *rule) { return strcmp(rule, "later") == 0; }

static void printLocal(const Zone *zone, long instant) {
    long offset = offsetAt(zone, instant);
    Local local = localOf(instant + offset);
    long minutes = labs(offset) / 60;
    printf("%04d-%02d-%02dT%02d:%02d:%02d%c%02ld:%02ld\n", local.year, local.month, local.day, local.second / 3600,
           local.second / 60 % 60, local.second % 60, offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static void printEvery(const Zone *zone, Local start, const char *unit, int count, bool wantsLater) {
    long first = secondsOf(start);
    for (int i = 0; i < count; i++) {
        Local local = start;
        if (unit[0] == 'm') {
            int months = start.month - 1 + i;
            local.year += months / 12;
            local.month = months % 12 + 1;
            int last = daysIn(local.year, local.month);
            if (local.day > last) local.day = last;
        } else {
            local = localOf(first + (long)i * (unit[0] == 'd' ? 1 : 7) * DAY);
        }
        printf("%s%ld", i > 0 ? " " : "", instantOf(zone, local, wantsLater));
    }
    puts("");
}

int main(void) {
    int n;
    if (scanf("%d %d", &zoneCount, &n) != 2) return 1;
    for (int i = 0; i < zoneCount; i++) {
        Zone *zone = &zones[i];
        if (scanf("%30s %ld %d", zone->name, &zone->offsets[0], &zone->count) != 3) return 1;
        for (int j = 0; j < zone->count; j++)
            if (scanf("%ld %ld", &zone->changes[j], &zone->offsets[j + 1]) != 2) return 1;
    }
    char operation[8], name[31], one[20], other[20], unit[6], rule[8];
    for (int i = 0; i < n; i++) {
        if (scanf("%7s %30s", operation, name) != 2) return 1;
        const Zone *zone = zoneNamed(name);
        if (operation[0] == 'L') {
            long instant;
            if (scanf("%ld", &instant) != 1) return 1;
            printLocal(zone, instant);
        } else if (operation[0] == 'I') {
            if (scanf("%19s %7s", one, rule) != 2) return 1;
            printf("%ld\n", instantOf(zone, parse(one), isLater(rule)));
        } else if (operation[0] == 'B') {
            if (scanf("%19s %19s %7s", one, other, rule) != 3) return 1;
            bool later = isLater(rule);
            printf("%ld\n", instantOf(zone, parse(other), later) - instantOf(zone, parse(one), later));
        } else {
            int count;
            if (scanf("%19s %5s %d %7s", one, unit, &count, rule) != 4) return 1;
            printEvery(zone, parse(one), unit, count, isLater(rule));
        }
    }
}
