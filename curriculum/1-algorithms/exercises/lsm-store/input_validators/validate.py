"""Exit 42 for a well-formed input of lsm-store, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,6}")
WORD = re.compile(rb"[a-z0-9]{1,10}")


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


LENGTHS = {b"put": 3, b"del": 2, b"get": 2, b"flush": 1, b"compact": 2}
head = words()
check(len(head) == 1, "the first line has one number")
# How much a compaction reads depends on all before it, so the segments are played here.
memory, segments, reads = {}, [], 0
for _ in range(number(head[0], 1, 150_000)):
    kind, *rest = words()
    check(len(rest) + 1 == LENGTHS.get(kind), "not an operation")
    if kind == b"compact":
        start = max(0, len(segments) - number(rest[0], 1, 50))
        merged = {}
        for segment in segments[start:]:
            reads += len(segment)
            merged.update(segment)
        if start == 0:
            merged = {key: alive for key, alive in merged.items() if alive}
        segments[start:] = [merged] if merged else []
        continue
    for word in rest:
        check(WORD.fullmatch(word), f"not a key or value: {word!r}")
    if kind == b"put":
        check(rest[1] != b"none", "a value is not none")
    if kind in (b"put", b"del"):
        memory[rest[0]] = kind == b"put"
    elif kind == b"flush" and memory:
        segments.append(memory)
        memory = {}
        check(len(segments) <= 50, "too many segments")
check(reads <= 1_000_000, "the compactions read too much")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
