"""Exit 42 for a well-formed input of cursor-pages, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|[1-9][0-9]{0,9}")


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
check(len(head) == 1, "the first line has one number")
known, present, wanted = set(), set(), 0
for _ in range(number(head[0], 1, 150_000)):
    line = words()
    kind = line[0]
    check(len(line) == {b"insert": 3, b"delete": 2, b"page": 3, b"restart": 2}.get(kind), "not an operation")
    if kind in (b"page", b"restart"):
        number(line[1], 1, 1000)
        if kind == b"page":
            # At most what is wanted, and what is there, is given.
            wanted += min(number(line[2], 0, 100), len(present))
        continue
    name = number(line[1], 1, 10**9)
    if kind == b"insert":
        number(line[2], 0, 10**9)
        check(name not in known, f"{name} comes twice")
        known.add(name)
        present.add(name)
    else:
        check(name in present, f"{name} is not in the feed")
        present.remove(name)
check(wanted <= 500_000, "the pages are too long")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
