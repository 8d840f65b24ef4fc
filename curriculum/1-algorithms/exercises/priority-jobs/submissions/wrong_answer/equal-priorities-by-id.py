# "A tuple of priority and id is compared by itself." Of equal priorities, the alphabet decides.
import sys
from heapq import heappop, heappush


def main():
    read = sys.stdin.buffer.readline
    early = []  # (run_at, serial, priority, id)
    ready = []  # (-priority, id, serial)
    current = {}  # id -> serial of the job in the queue
    out = []
    for serial in range(int(read())):
        kind, *rest = read().decode().split()
        if kind == "add":
            name, priority, run_at = rest
            current[name] = serial
            heappush(early, (int(run_at), serial, int(priority), name))
        elif kind == "cancel":
            current.pop(rest[0], None)
        else:
            now = int(rest[0])
            while early and early[0][0] <= now:
                _, number, priority, name = heappop(early)
                heappush(ready, (-priority, name, number))
            taken = "none"
            while ready and taken == "none":
                _, name, number = heappop(ready)
                if current.get(name) == number:
                    del current[name]
                    taken = name
            out.append(taken)
    print("\n".join(out))


main()
