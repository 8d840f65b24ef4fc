"""Exit 42 for a well-formed input of merge-k-logs, 43 for any other."""
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
check(len(head) == 2, "the first line has two numbers")
k = number(head[0], 1, 10_000)
b = number(head[1], 1, 200_000)
latest = [0] * (k + 1)
ended = [False] * (k + 1)
lines = 0
for _ in range(b):
    block = words()
    check(len(block) >= 2, "a block has at least two words")
    server = number(block[0], 1, k)
    check(not ended[server], "a server speaks after its end")
    if block[1] == b"end":
        check(len(block) == 2, "words after end")
        ended[server] = True
        continue
    m = number(block[1], 1, 100)
    check(len(block) == m + 2, "number of lines in a block")
    lines += m
    for word in block[2:]:
        time = number(word, 0, 10**9)
        check(time >= latest[server], "times go down")
        latest[server] = time
check(all(ended[1:]), "a server does not end")
check(lines <= 300_000, "too many lines")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
