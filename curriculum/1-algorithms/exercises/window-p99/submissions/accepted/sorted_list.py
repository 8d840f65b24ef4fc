"""The window is kept sorted: each duration is put in and taken out by binary search."""
import sys
from bisect import bisect_left, insort
from collections import deque


def main():
    n, w, p = map(int, sys.stdin.buffer.readline().split())
    by_age = deque()
    by_size = []
    out = []
    for line in sys.stdin.buffer.read().split():
        if line != b"minute":
            duration = int(line)
            by_age.append(duration)
            # Moving up to 10,000 numbers by one place is a single copy of memory: microseconds.
            insort(by_size, duration)
            if len(by_age) > w:
                del by_size[bisect_left(by_size, by_age.popleft())]
        elif by_size:
            rank = (p * len(by_size) + 99) // 100
            out.append(str(by_size[rank - 1]))
        else:
            out.append("none")
    print("\n".join(out))


main()
