# "The opposite order is the list turned round." Equal rows are turned round too.
import sys


def main():
    with open(0, encoding="utf-8") as source:
        n, c, k = map(int, source.readline().split())
        types = source.readline().split()
        keys = [source.readline().split() for _ in range(k)]
        rows = [line.rstrip("\n").split(" ") for line in source]

    order = list(range(n))
    for column, direction, nulls in reversed(keys):
        at = int(column) - 1
        read = int if types[at] == "int" else str
        values = [None if row[at] == r"\N" else read(row[at]) for row in rows]
        present = [row for row in order if values[row] is not None]
        absent = [row for row in order if values[row] is None]
        present.sort(key=values.__getitem__)
        if direction == "desc":
            present.reverse()
        order = absent + present if nulls == "first" else present + absent

    print("\n".join(str(row + 1) for row in order))


main()
