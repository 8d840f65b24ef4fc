"""Exit 42 for a well-formed input of credit-packs, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,5}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def numbers(count, highest):
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    words = raw[:-1].split(b" ")
    check(len(words) == count, f"not {count} numbers")
    for word in words:
        check(INTEGER.fullmatch(word), f"not a number: {word!r}")
        check(int(word) <= highest, f"out of range: {word!r}")
    return [int(word) for word in words]


k, amount = numbers(2, 100_000)
check(k <= 50, "too many sizes")
sizes = numbers(k, 100_000)
check(len(set(sizes)) == k, "a size comes twice")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
