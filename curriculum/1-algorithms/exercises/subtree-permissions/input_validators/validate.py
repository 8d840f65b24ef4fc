"""Exit 42 for a well-formed input of subtree-permissions, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,5}")


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
n = number(head[0], 2, 100_000)
q = number(head[1], 1, 100_000)
parents = words()
check(len(parents) == n - 1, "one parent for each folder but the root")
for folder, parent in enumerate(parents, start=2):
    number(parent, 1, folder - 1)
for _ in range(q):
    line = words()
    check(len(line) == 3 and line[0] in (b"grant", b"revoke", b"check"), "not an operation")
    number(line[1], 1, 100_000)
    number(line[2], 1, n)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
