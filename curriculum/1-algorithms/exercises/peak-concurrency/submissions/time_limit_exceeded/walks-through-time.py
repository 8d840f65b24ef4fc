# "Look at each moment, from the first to the last." Nothing happens in nearly all of them.
import sys
from collections import defaultdict
from heapq import heappop, heappush


def main():
    n, *times = map(int, sys.stdin.buffer.read().split())
    begin_at, end_at = defaultdict(list), defaultdict(list)
    for session, (begin, end) in enumerate(zip(times[0::2], times[1::2])):
        begin_at[begin].append(session)
        end_at[end].append(session)
    free = []
    seats = [0] * n
    here = peak = moment = 0
    for now in range(min(begin_at), max(end_at)):
        if now in end_at:
            for session in end_at[now]:
                heappush(free, seats[session])
                here -= 1
        if now not in begin_at:
            continue
        for session in begin_at[now]:
            here += 1
            seats[session] = heappop(free) if free else here
        if here > peak:
            peak, moment = here, now
    print(peak, moment)
    print("\n".join(map(str, seats)))


main()
