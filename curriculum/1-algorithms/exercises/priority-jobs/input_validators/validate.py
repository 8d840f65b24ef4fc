"""Exit 42 for a well-formed input of priority-jobs, 43 for any other."""
import re
import sys
from heapq import heappop, heappush

INTEGER = re.compile(rb"0|[1-9][0-9]{0,9}")
ID = re.compile(rb"[a-z0-9-]{1,12}")


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def number(word, low, high):
    check(INTEGER.fullmatch(word), f"not a number: {word!r}")
    check(low <= int(word) <= high, f"out of range: {word!r}")
    return int(word)


def words():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1].split(b" ")


# Which ids are in the queue depends on who got what, so the queue is played here.
head = words()
check(len(head) == 1, "the first line has one number")
here, early, ready, latest = {}, [], [], 0
for serial in range(number(head[0], 1, 120_000)):
    line = words()
    kind = line[0]
    check(len(line) == {b"add": 4, b"cancel": 2, b"take": 2}.get(kind), "not an operation")
    if kind == b"take":
        now = number(line[1], latest, 10**9)
        latest = now
        while early and early[0][0] <= now:
            _, *job = heappop(early)
            heappush(ready, job)
        while ready:
            _, at, name = heappop(ready)
            if here.get(name) == at:
                del here[name]
                break
        continue
    name = line[1]
    check(ID.fullmatch(name) and name != b"none", f"not an id: {name!r}")
    if kind == b"cancel":
        here.pop(name, None)
        continue
    check(name not in here, f"{name!r} is in the queue")
    here[name] = serial
    heappush(early, (number(line[3], 0, 10**9), -number(line[2], 0, 10**6), serial, name))
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
