// "The program tells in its exit code whether all went well."
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct question {
    const char *line;
    long long price; // WRONG where the line is wrong
};

#define WRONG (-1)

static const struct question right[] = {
    {"1 1", 491}, {"1 4999", 5489}, {"1 5000", 5000}, {"9 500", 4990}, {"10 500", 4990}, {"10 600", 5400},
    {"11 9", 580}, {"12 33", 847}, {"1 200 FIVE", 490}, {"1 500 FIVE", 490}, {"1 5400 FIVE", 5390},
    {"1 5500 FIVE", 5000}, {"10 600 FIVE", 5390}, {"20 500 FIVE", 8500}, {"10000 1000000", 9000000000LL},
    {"9 700", 6300}, {"10 700", 6300},
};
static const struct question mixed[] = {
    {"0 100", WRONG}, {"2 2500", 5000}, {"", WRONG}, {"1 1 TEN", WRONG}, {"1 1 five", WRONG}, {"100 0", WRONG},
    {"10001 1", WRONG}, {"3 3", 499}, {"1 1000001", WRONG}, {"01 1", WRONG}, {"1", WRONG}, {"1 1 ", WRONG},
    {"x", WRONG}, {"4 4", 506},
};

static char **command;

// Runs the command; its output is put into `out`. Answers its exit code.
static int run(const char *input, char *out, size_t room) {
    int in[2], from[2], status;
    if (pipe(in) != 0 || pipe(from) != 0) exit(3);
    pid_t child = fork();
    if (child < 0) exit(4);
    if (child == 0) {
        dup2(in[0], 0);
        dup2(from[1], 1);
        close(in[0]), close(in[1]), close(from[0]), close(from[1]);
        execv(command[0], command);
        _exit(127);
    }
    close(in[0]), close(from[1]);
    FILE *to = fdopen(in[1], "w");
    fputs(input, to);
    fclose(to);
    size_t length = 0;
    ssize_t got;
    while (length + 1 < room && (got = read(from[0], out + length, room - 1 - length)) > 0) length += (size_t)got;
    out[length] = '\0';
    close(from[0]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int holds(const struct question *asked, int count, int ends_with_newline) {
    char input[4096] = "", out[8192];
    int code = 0;
    for (int at = 0; at < count; at++) {
        strcat(input, asked[at].line);
        if (at + 1 < count || ends_with_newline) strcat(input, "\n");
        if (asked[at].price == WRONG) code = 1;
    }
    return run(input, out, sizeof out) == code;
}

int main(int count, char **args) {
    if (count < 2) return 2;
    command = args + 1;
    int all = sizeof right / sizeof *right, some = sizeof mixed / sizeof *mixed;
    return holds(right, all, 1) && holds(right, all, 0) && holds(mixed, some, 1) && holds(mixed, some, 0) &&
                   holds(mixed, 1, 1) && holds(mixed, 0, 0)
               ? 0
               : 1;
}
