# "Go through the alphabet, and run the needs of each one just before it."
import sys


def main():
    words = sys.stdin.read().split()
    n, m = int(words[0]), int(words[1])
    names = sorted(words[2 : 2 + n])
    needs = {name: [] for name in names}
    for at in range(2 + n, 2 + n + 2 * m, 2):
        needs[words[at]].append(words[at + 1])
    for name in names:
        needs[name].sort(reverse=True)
    order = []
    states = {}
    for start in names:
        if start in states:
            continue
        way = [start]
        states[start] = "on the way"
        while way:
            at = way[-1]
            if not needs[at]:
                states[at] = "done"
                order.append(way.pop())
                continue
            other = needs[at].pop()
            if other not in states:
                states[other] = "on the way"
                way.append(other)
            elif states[other] == "on the way":
                print("cycle", *way[way.index(other) :], sep="\n")
                return
    print("order", *order, sep="\n")


main()
