// Goes through the bytes. A byte 10xxxxxx goes on with a character, so it is no column of its own.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct place {
    int partner, line, column;
};

int main(void) {
    size_t room = 1024, opened = 0;
    struct place *stack = malloc(room * sizeof *stack);
    int line = 1, column = 0, quote = 0, in_string = 0, in_comment = 0, escaped = 0, c;
    while ((c = getchar()) != EOF) {
        if ((c & 0xC0) != 0x80) column++;
        if (c == '\n') {
            if (in_string) return printf("%d:%d\n", line, quote), 0;
            in_comment = 0;
            line++;
            column = 0;
        } else if (in_string) {
            if (escaped) escaped = 0;
            else if (c == '\\') escaped = 1;
            else if (c == '"') in_string = 0;
        } else if (in_comment) {
            continue;
        } else if (c == '"') {
            in_string = 1;
            quote = column;
        } else if (c == '#') {
            in_comment = 1;
        } else if (c == '(' || c == '[' || c == '{') {
            if (opened == room) stack = realloc(stack, (room *= 2) * sizeof *stack);
            if (stack == NULL) return 1;
            stack[opened++] = (struct place){c == '(' ? ')' : c == '[' ? ']' : '}', line, column};
        } else if (c == ')' || c == ']' || c == '}') {
            if (opened == 0 || stack[--opened].partner != c) return printf("%d:%d\n", line, column), 0;
        }
    }
    if (opened == 0) puts("ok");
    else printf("%d:%d\n", stack[opened - 1].line, stack[opened - 1].column);
    return 0;
}
