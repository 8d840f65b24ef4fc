"""Exit 42 for a well-formed input of top-k-endpoints, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,5}")
TIME = re.compile(rb"(0|[1-9][0-9]{0,5})\.[0-9]{3}")
NAME = re.compile(rb"/[a-z0-9/_-]{0,29}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def words():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1].split(b" ")


def number(word, high):
    check(INTEGER.fullmatch(word) and int(word) <= high, f"not a number in its range: {word!r}")
    return int(word)


head = words()
check(len(head) == 1, "the first line has one number")
names = set()
looks = 0
for _ in range(number(head[0], 400_000)):
    line = words()
    check(len(line) == 2, "a line has two words")
    if line[0] == b"TOP":
        number(line[1], 100)
        looks += 1
        continue
    check(NAME.fullmatch(line[0]), f"not a name: {line[0]!r}")
    check(TIME.fullmatch(line[1]), f"not a time: {line[1]!r}")
    check(int(line[1].replace(b".", b"")) <= 100_000_000, "a time is too long")
    names.add(line[0])
check(len(names) <= 20_000, "too many endpoints")
check(looks <= 200, "too many looks")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
