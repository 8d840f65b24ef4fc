# "The smallest of the first lines is min()." For each line of the log it asks 10,000 servers.
import sys
from collections import deque


def main():
    read = sys.stdin.buffer.readline
    k, b = map(int, read().split())
    waiting = [deque() for _ in range(k + 1)]
    is_open = [True] * (k + 1)
    out = []
    for _ in range(b):
        head, *times = read().split()
        server = int(head)
        if times == [b"end"]:
            is_open[server] = False
        else:
            waiting[server].extend(map(int, times[1:]))

        sure = []
        while True:
            if any(is_open[other] and not waiting[other] for other in range(1, k + 1)):
                break
            heads = [(waiting[other][0], other) for other in range(1, k + 1) if waiting[other]]
            if not heads:
                break
            time, first = min(heads)
            sure.append(f"{time}:{first}")
            waiting[first].popleft()
        out.append(" ".join([str(len(sure)), *sure]))
    print("\n".join(out))


main()
