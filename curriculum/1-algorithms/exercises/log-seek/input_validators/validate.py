"""Exit 42 for a well-formed input of log-seek, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,12}")
LATEST = 4 * 10**12


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def numbers(count, low, high):
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    words = raw[:-1].split(b" ")
    check(len(words) == count, "a line has too few or too many numbers")
    check(all(map(INTEGER.fullmatch, words)), "not a number")
    values = list(map(int, words))
    check(low <= min(values) and max(values) <= high, "out of range")
    return values


n, q = numbers(2, 1, 500_000)
check(q <= 100_000, "too many questions")
times = numbers(n, 0, LATEST)
check(all(a <= b for a, b in zip(times, times[1:])), "the times go down")
for _ in range(q):
    numbers(2, 0, LATEST)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
