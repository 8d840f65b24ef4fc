# "Whoever has ended is out." The lines of it that still wait are out too.
import sys
from collections import deque
from heapq import heappop, heapreplace, heappush


def main():
    read = sys.stdin.buffer.readline
    k, b = map(int, read().split())
    waiting = [deque() for _ in range(k + 1)]
    is_open = [True] * (k + 1)
    silent = k  # open servers without a waiting line
    heap = []  # (time, server) of the first waiting line of each server
    out = []
    for _ in range(b):
        head, *times = read().split()
        server = int(head)
        if times == [b"end"]:
            is_open[server] = False
            if not waiting[server]:
                silent -= 1
            waiting[server].clear()
        else:
            times = list(map(int, times[1:]))
            if not waiting[server]:
                silent -= 1
                heappush(heap, (times[0], server))
            waiting[server].extend(times)

        sure = []
        while silent == 0 and heap:
            time, first = heap[0]
            queue = waiting[first]
            if not queue:
                heappop(heap)
                continue
            sure.append(f"{time}:{first}")
            queue.popleft()
            if queue:
                heapreplace(heap, (queue[0], first))
                continue
            heappop(heap)
            if is_open[first]:
                silent += 1
        out.append(" ".join([str(len(sure)), *sure]))
    print("\n".join(out))


main()
