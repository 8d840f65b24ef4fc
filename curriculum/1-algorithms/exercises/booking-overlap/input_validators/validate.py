"""Exit 42 for a well-formed input of booking-overlap, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,12}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


def words():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1].split(b" ")


head = words()
check(len(head) == 1, "the first line has one number")
asked = 0
for _ in range(number(head[0], 1, 100_000)):
    line = words()
    check(len(line) == {b"book": 4, b"cancel": 2}.get(line[0]), "not an operation")
    if line[0] == b"cancel":
        number(line[1], 1, asked)
        continue
    asked += 1
    number(line[1], 1, 1000)
    number(line[3], number(line[2], 0, 10**12) + 1, 10**12)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
