# "Look for a cycle first: a function visits a migration and then its needs."
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
    way = []
    states = {}

    def visit(name):
        """The cycle below this migration, or None."""
        states[name] = "on the way"
        way.append(name)
        for other in needs[name]:
            if states.get(other) == "on the way":
                return way[way.index(other) :]
            if other not in states and (cycle := visit(other)):
                return cycle
        states[name] = "done"
        way.pop()
        return None

    for name in names:
        if name not in states and (cycle := visit(name)):
            print("cycle", *cycle, sep="\n")
            return
    missing = {name: len(needs[name]) for name in names}
    ready = [name for name in names if missing[name] == 0]
    heapify(ready)
    print("order")
    while ready:
        name = heappop(ready)
        print(name)
        for other in needed_by[name]:
            missing[other] -= 1
            if missing[other] == 0:
                heappush(ready, other)


main()
