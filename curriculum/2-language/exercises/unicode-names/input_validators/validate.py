"""Exit 42 for well-formed tables and operations, else 43."""
import re
import sys

CODE = r"[0-9A-F]{4,6}"
OPERATION = re.compile(r"(?:JOIN|COUNT|CUT (0|[1-9][0-9]{0,3})) ([^\x00-\x20\x7f-\x9f]{1,1000})")
NUMBER = r"(0|[1-9][0-9]*)"


def codes(line, least, most):
    parts = line.split(" ")
    if not least <= len(parts) <= most or not all(re.fullmatch(CODE, part) for part in parts):
        raise ValueError(line)
    found = [int(part, 16) for part in parts]
    if not all(0x21 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF for code in found):
        raise ValueError(line)
    return found


def check_ranges(ranges):
    behind = 0
    for low, high in sorted(ranges):
        holds_special = low <= 0x200D <= high or (low <= 0x1F1FF and high >= 0x1F1E6)
        if low < behind or high < low or holds_special:
            raise ValueError("ranges")
        behind = high + 1


def check(text):
    if not text.endswith("\n"):
        raise ValueError("end")
    lines = text[:-1].split("\n")
    counts = re.fullmatch(" ".join([NUMBER] * 4), lines[0])
    p, f, r, n = map(int, counts.groups())
    if p > 2000 or f > 2000 or r > 300 or not 1 <= n <= 50_000 or len(lines) != 1 + p + f + r + n:
        raise ValueError("counts")
    pairs = [codes(line, 3, 3) for line in lines[1 : p + 1]]
    foldings = [codes(line, 2, 4) for line in lines[p + 1 : p + f + 1]]
    ranges = [codes(line, 2, 2) for line in lines[p + f + 1 : p + f + r + 1]]
    if len({(one, two) for one, two, _ in pairs}) != p or len({line[0] for line in foldings}) != f:
        raise ValueError("twice")
    check_ranges(ranges)
    total = 0
    for line in lines[p + f + r + 1 :]:
        operation = OPERATION.fullmatch(line)
        if operation[1] is not None and int(operation[1]) > 5000:
            raise ValueError(line)
        total += len(operation[2])
    if total > 500_000:
        raise ValueError("too long")


try:
    check(sys.stdin.buffer.read().decode("utf-8"))
except (ValueError, TypeError, AttributeError):
    sys.exit(43)
sys.exit(42)
