"""bisect_left of the library: the number of times that are smaller."""
import sys
from bisect import bisect_left


def main():
    read = sys.stdin.buffer.readline
    n, q = map(int, read().split())
    times = list(map(int, read().split()))
    out = []
    for _ in range(q):
        a, b = map(int, read().split())
        first = bisect_left(times, a)
        end = bisect_left(times, b)
        out.append(f"{first} {max(0, end - first)}")
    print("\n".join(out))


main()
