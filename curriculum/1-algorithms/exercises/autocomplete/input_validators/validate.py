"""Exit 42 for a well-formed input of autocomplete, 43 for any other."""
import re
import sys

INTEGER = re.compile(r"[1-9][0-9]{0,9}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def words():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    try:
        return raw[:-1].decode("utf-8").split(" ")
    except UnicodeDecodeError:
        check(False, f"not UTF-8: {raw!r}")


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


def text(word):
    check(1 <= len(word) <= 10, f"1 to 10 characters: {word!r}")
    # Answers are compared without case, and are cut at white space.
    check(word == word.lower() and not any(c.isspace() for c in word), f"not a word: {word!r}")
    check(word.isprintable() and word != "none", f"not a word: {word!r}")


head = words()
check(len(head) == 1, "the first line has one number")
box = adds = 0
for _ in range(number(head[0], 1, 150_000)):
    line = words()
    kind = line[0]
    check(len(line) == {"add": 3, "type": 2, "back": 1, "clear": 1}.get(kind), "not an operation")
    if kind == "add":
        text(line[1])
        number(line[2], 1, 10**9)
        adds += 1
    elif kind == "type":
        text(line[1])
        box += len(line[1])
        check(box <= 30, "too much in the box")
    elif kind == "back":
        box = max(0, box - 1)
    else:
        box = 0
check(adds <= 50_000, "too many words")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
