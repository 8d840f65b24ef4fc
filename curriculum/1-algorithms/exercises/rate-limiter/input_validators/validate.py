"""Exit 42 for well-formed requests in order of time, of which a window never holds too many, else 43."""
import re
import sys
from collections import deque

HEAD = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,4}) ([1-9][0-9]{0,9})\n")
LINE = re.compile(rb"(0|[1-9][0-9]{0,12}) [a-z0-9.-]{1,20}\n")


def well_formed(lines):
    head = HEAD.fullmatch(lines.readline())
    if not head:
        return False
    n, most, window = map(int, head.groups())
    if n > 300_000 or most > 20_000 or window > 10**9:
        return False
    count = 0
    times = deque([0])
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found or int(found[1]) > 10**12 or int(found[1]) < times[-1]:
            return False
        times.append(int(found[1]))
        while times[0] <= times[-1] - window or len(times) > count:
            times.popleft()
        if len(times) > 20_000:
            return False
    return count == n


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
