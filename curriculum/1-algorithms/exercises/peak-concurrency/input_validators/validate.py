"""Exit 42 for a well-formed input of peak-concurrency, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,12}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def numbers(count):
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    words = raw[:-1].split(b" ")
    check(len(words) == count, "a line has too few or too many numbers")
    check(all(map(INTEGER.fullmatch, words)), "not a number")
    return list(map(int, words))


(n,) = numbers(1)
check(1 <= n <= 100_000, "number of sessions")
for _ in range(n):
    begin, end = numbers(2)
    check(0 <= begin < end <= 10**12, "a session ends before it begins, or too late")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
