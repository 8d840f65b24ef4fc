"""Totals in whole microseconds; for each look a heap picks the k largest."""
import sys
from heapq import nsmallest


def main():
    read = sys.stdin.buffer.readline
    totals = {}
    out = []
    for _ in range(int(read())):
        name, value = read().split()
        if name != b"TOP":
            # Without the point, milliseconds with three digits after it are microseconds.
            totals[name] = totals.get(name, 0) + int(value.replace(b".", b""))
            continue
        shown = nsmallest(int(value), ((-total, name) for name, total in totals.items()))
        out.append(str(len(shown)))
        for total, name in shown:
            out.append(f"{name.decode()} {-total // 1000}.{-total % 1000:03}")
    print("\n".join(out))


main()
