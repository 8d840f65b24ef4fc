"""Exit 42 for a well-formed input of comment-thread, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,9}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def numbers(count):
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    words = raw[:-1].split(b" ")
    check(len(words) == count, f"not {count} numbers: {raw!r}")
    for word in words:
        check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    return [int(word) for word in words]


(n,) = numbers(1)
check(1 <= n <= 100_000, "n is out of range")
ids = set()
for _ in range(n):
    name, parent, time = numbers(3)
    check(1 <= name <= 10**9 and 0 <= parent <= 10**9 and time <= 10**9, "out of range")
    check(name not in ids, f"{name} comes twice")
    ids.add(name)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
