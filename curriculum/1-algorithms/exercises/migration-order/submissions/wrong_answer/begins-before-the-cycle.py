# "The walk comes back, so all of it is the cycle."
import sys
from heapq import heapify, heappop, heappush


def main():
    words = sys.stdin.read().split()
    n, m = int(words[0]), int(words[1])
    names = words[2 : 2 + n]
    needs = {name: [] for name in names}
    needed_by = {name: [] for name in names}
    for at in range(2 + n, 2 + n + 2 * m, 2):
        needs[words[at]].append(words[at + 1])
        needed_by[words[at + 1]].append(words[at])
    missing = {name: len(needs[name]) for name in names}
    ready = [name for name in names if missing[name] == 0]
    heapify(ready)
    order = []
    while ready:
        name = heappop(ready)
        order.append(name)
        for other in needed_by[name]:
            missing[other] -= 1
            if missing[other] == 0:
                heappush(ready, other)
    if len(order) == n:
        print("order", *order, sep="\n")
        return
    at = next(name for name in names if missing[name] > 0)
    walk = {}  # name: its place in the walk
    while at not in walk:
        walk[at] = len(walk)
        at = next(other for other in needs[at] if missing[other] > 0)
    print("cycle", *walk, sep="\n")


main()
