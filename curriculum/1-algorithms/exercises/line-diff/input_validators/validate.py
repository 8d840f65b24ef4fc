"""Exit 42 for a well-formed input of line-diff, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,4}")
LINE = re.compile(rb"[=!][ -~]{0,80}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def read_line():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1]


def version(count):
    lines = [read_line() for _ in range(count)]
    for line in lines:
        check(LINE.fullmatch(line), f"not a line: {line!r}")
    check(not any(line.startswith(b"!") for line in lines[:-1]), "no newline, but not the last line")
    return lines


def is_near(old, new, most):
    """Whether `most` edits are enough: how far is each diagonal reached?"""
    reached = {1: 0}
    for edits in range(most + 1):
        for k in range(-edits, edits + 1, 2):
            if k == -edits or (k != edits and reached[k - 1] < reached[k + 1]):
                at = reached[k + 1]
            else:
                at = reached[k - 1] + 1
            while at < len(old) and at - k < len(new) and old[at] == new[at - k]:
                at += 1
            reached[k] = at
            if at >= len(old) and at - k >= len(new):
                return True
    return False


head = read_line().split(b" ")
check(len(head) == 2 and all(INTEGER.fullmatch(word) for word in head), "the first line has two numbers")
n, m = map(int, head)
check(max(n, m) <= 50_000, "too many lines")
old = version(n)
new = version(m)
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
check(is_near(old, new, 200), "more than 200 edits")
sys.exit(42)
