# "A guess that is too old changes nothing, so it does no harm."
import sys
from heapq import heappop, heappush


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n, m, source = numbers[:3]
    calls = [[] for _ in range(n + 1)]
    for at in range(3, 3 + 3 * m, 3):
        calls[numbers[at]].append((numbers[at + 1], numbers[at + 2]))
    best = [None] * (n + 1)
    best[source] = (0, 0)
    heap = [(0, 0, source)]
    while heap:
        latency, count, service = heappop(heap)
        for to, more in calls[service]:
            guess = (latency + more, count + 1)
            if best[to] is None or guess < best[to]:
                best[to] = guess
                heappush(heap, (*guess, to))
    print("\n".join("unreachable" if pair is None else "%d %d" % pair for pair in best[1:]))


main()
