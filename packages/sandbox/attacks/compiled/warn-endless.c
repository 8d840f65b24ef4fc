#define A(x) x x x x x x x x x x
#define B(x) A(A(A(A(x))))
B(_Pragma("GCC error \"this is said again and again, and nobody wants to read it\""))
int main(void) { return 0; }
