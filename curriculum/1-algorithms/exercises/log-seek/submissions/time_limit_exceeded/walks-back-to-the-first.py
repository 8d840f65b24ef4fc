# "Find any, then walk to the first." The walk is as long as the run of equal times.
import sys
from bisect import bisect_right


def count_before(times, time):
    place = bisect_right(times, time)
    while place > 0 and times[place - 1] == time:
        place -= 1
    return place


def main():
    read = sys.stdin.buffer.readline
    n, q = map(int, read().split())
    times = list(map(int, read().split()))
    out = []
    for _ in range(q):
        a, b = map(int, read().split())
        first = count_before(times, a)
        end = count_before(times, b)
        out.append(f"{first} {max(0, end - first)}")
    print("\n".join(out))


main()
