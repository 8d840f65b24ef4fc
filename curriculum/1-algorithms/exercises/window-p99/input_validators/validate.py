"""Exit 42 for a well-formed input of window-p99, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,6}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


def line():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1]


head = line().split(b" ")
check(len(head) == 3, "the first line has three numbers")
n = number(head[0], 1, 200_000)
number(head[1], 1, 10_000)
number(head[2], 1, 100)
for _ in range(n):
    word = line()
    if word != b"minute":
        number(word, 0, 1_000_000)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
