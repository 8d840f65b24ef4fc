"""Exit 42 for a well-formed input of btree-index, 43 for any other."""
import re
import sys
from bisect import bisect_left, bisect_right, insort

INTEGER = re.compile(rb"[1-9][0-9]{0,9}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def words():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1].split(b" ")


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


head = words()
check(len(head) == 2, "the first line has two numbers")
number(head[1], 2, 100)
known, keys, answered = set(), [], 0
for place in range(number(head[0], 1, 150_000)):
    line = words()
    kind = line[0]
    check(len(line) == {b"insert": 2, b"show": 1, b"range": 3}.get(kind), "not an operation")
    check(place > 0 or kind == b"insert", "the first one is an insert")
    if kind == b"insert":
        key = number(line[1], 1, 10**9)
        if key not in known:
            known.add(key)
            insort(keys, key)
    elif kind == b"show":
        answered += len(keys)
    else:
        a = number(line[1], 1, 10**9)
        b = number(line[2], a, 10**9)
        answered += bisect_right(keys, b) - bisect_left(keys, a)
check(answered <= 500_000, "the answers are too long")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
