// "Nobody can come in between, so I write straight into the file."
#define _POSIX_C_SOURCE 200809L
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long value_of(const char *name) {
    FILE *file = fopen(name, "r");
    if (file == NULL) return 0;
    long value = 0;
    if (fscanf(file, "%ld", &value) != 1) value = 0;
    fclose(file);
    return value;
}

static void replace(const char *name, long value) {
    FILE *file = fopen(name, "w");
    if (file == NULL) exit(4);
    fprintf(file, "%ld\n", value);
    if (fclose(file) != 0) exit(5);
}

int main(int count, char **args) {
    if (count < 3) return 2;
    const char *name = args[2];
    if (strcmp(args[1], "show") == 0) {
        printf("%ld\n", value_of(name));
        return 0;
    }
    char lock_name[64];
    snprintf(lock_name, sizeof lock_name, "%s.lock", name);
    int lock = open(lock_name, O_RDWR | O_CREAT, 0644);
    if (lock < 0) return 6;
    for (long left = atol(args[3]); left > 0; left--) {
        if (lockf(lock, F_LOCK, 0) != 0) return 7;
        long value = value_of(name) + 1;
        replace(name, value);
        if (lockf(lock, F_ULOCK, 0) != 0) return 8;
        printf("%ld\n", value);
        fflush(stdout);
    }
    return 0;
}
