# "The first seat that is free": asked from seat 1 on, each time. With 100,000 at once, that is a long way.
import sys
from bisect import bisect_right


def main():
    n, *times = map(int, sys.stdin.buffer.read().split())
    begins, ends = times[0::2], times[1::2]
    free_from = []  # for each seat
    ends_upwards = sorted(ends)
    seats = [0] * n
    peak, moment = 0, 0
    # sorted is stable: equal begins stay in the order of the input.
    for begun, session in enumerate(sorted(range(n), key=begins.__getitem__), 1):
        now = begins[session]
        seat = 0
        while seat < len(free_from) and free_from[seat] > now:
            seat += 1
        if seat == len(free_from):
            free_from.append(0)
        free_from[seat] = ends[session]
        seats[session] = seat + 1
        here = begun - bisect_right(ends_upwards, now)
        if here > peak:
            peak, moment = here, now
    print(peak, moment)
    print("\n".join(map(str, seats)))


main()
