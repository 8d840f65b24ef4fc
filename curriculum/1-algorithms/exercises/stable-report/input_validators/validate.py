"""Exit 42 for a well-formed input of stable-report, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"0|-?[1-9][0-9]{0,9}")
LIMIT = 10**9


def refuse(reason):
    print(reason, file=sys.stderr)
    sys.exit(43)


def check(holds, reason):
    if not holds:
        refuse(reason)


def line():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1].split(b" ")


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


def is_text(word):
    text = word.decode("utf-8")
    return 1 <= len(text) <= 20 and text.isprintable() and len(text.split()) == 1 and text.strip() == text


def main():
    head = line()
    check(len(head) == 3, "the first line has three numbers")
    n = number(head[0], 1, 100_000)
    c = number(head[1], 1, 6)
    k = number(head[2], 1, min(4, c))
    types = line()
    check(len(types) == c and set(types) <= {b"int", b"text"}, "types")
    columns = set()
    for _ in range(k):
        key = line()
        check(len(key) == 3, "a key has three words")
        columns.add(number(key[0], 1, c))
        check(key[1] in (b"asc", b"desc") and key[2] in (b"first", b"last"), "direction or place of NULL")
    check(len(columns) == k, "a column is a key twice")
    for _ in range(n):
        fields = line()
        check(len(fields) == c, "number of fields")
        for kind, field in zip(types, fields):
            if field == rb"\N":
                continue
            if kind == b"int":
                number(field, -LIMIT, LIMIT)
            else:
                check(is_text(field), f"not a text: {field!r}")
    check(sys.stdin.buffer.read(1) == b"", "more than was announced")
    sys.exit(42)


try:
    main()
except UnicodeDecodeError:
    refuse("not UTF-8")
