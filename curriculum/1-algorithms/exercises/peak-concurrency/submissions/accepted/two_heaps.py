"""Sessions in order of their begin; a heap of the seats in use by their end, and a heap of the free seats."""
import sys
from heapq import heappop, heappush


def main():
    n, *times = map(int, sys.stdin.buffer.read().split())
    begins, ends = times[0::2], times[1::2]
    in_use = []  # (end, seat)
    free = []
    seats = [0] * n
    peak, moment = 0, 0
    # sorted is stable: equal begins stay in the order of the input.
    for session in sorted(range(n), key=begins.__getitem__):
        now = begins[session]
        while in_use and in_use[0][0] <= now:
            heappush(free, heappop(in_use)[1])
        # Without a free seat, all seats so far are in use: the next one is new.
        seats[session] = heappop(free) if free else len(in_use) + 1
        heappush(in_use, (ends[session], seats[session]))
        if len(in_use) > peak:
            peak, moment = len(in_use), now
    print(peak, moment)
    print("\n".join(map(str, seats)))


main()
