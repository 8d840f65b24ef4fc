// Reads lines such as "push 5" and prints answers. C's standard library is all it needs.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What separates words. A line that was written on Windows ends with \r\n.
static const char *const spaces = " \t\r\n";

int main(void) {
    // Faster: printf fills a buffer of 64 KiB, which is sent when it is full, and at the end.
    setvbuf(stdout, NULL, _IOFBF, 1 << 16);

    char *line = NULL;  // getline makes room for it, however long it is.
    size_t room = 0;
    long count = 0;

    while (getline(&line, &room, stdin) != -1) {
        // In "push 5" this is "push". strtok(NULL, spaces) gives the next word, "5", and then NULL.
        char *word = strtok(line, spaces);
        if (word == NULL) continue;  // The line is empty.

        // Your work begins here. For now, lines are counted.
        // The next line overwrites this one: what you keep of it, copy with strdup.
        count++;
    }

    printf("%ld\n", count);
    free(line);
    return 0;
}
