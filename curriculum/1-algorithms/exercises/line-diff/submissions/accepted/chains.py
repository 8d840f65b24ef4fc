"""Myers, with the way that led to each place as a chain of pairs in place of a history."""
import sys


def shortest(old, new):
    n, m = len(old), len(new)
    reached = {1: (0, None)}  # diagonal -> (old lines, chain of edits: (kind, old lines before it, the chain before))
    edits = 0
    while True:
        for k in range(-edits, edits + 1, 2):
            if k == -edits or (k != edits and reached[k - 1][0] < reached[k + 1][0]):
                x, chain = reached[k + 1]
                chain = ("insert", x, chain)
            else:
                x, chain = reached[k - 1]
                chain = ("delete", x, chain)
                x += 1
            if edits == 0:
                chain = None
            y = x - k
            while x < n and y < m and old[x] == new[y]:
                x += 1
                y += 1
            reached[k] = (x, chain)
            if x >= n and y >= m:
                return chain
        edits += 1


def main():
    read = sys.stdin.buffer.readline
    n, m = map(int, read().split())
    old = [read() for _ in range(n)]
    new = [read() for _ in range(m)]
    edits = []
    chain = shortest(old, new)
    while chain:
        kind, at, chain = chain
        edits.append((at, kind))

    # Edits with no kept line between them are one group, the deleted lines first.
    out = []
    at = deleted = inserted = 0
    for place, kind in [*reversed(edits), (n, "end")]:
        if place > at:
            if deleted:
                out.append(f"delete {deleted}")
            if inserted:
                out.append(f"insert {inserted}")
            out.append(f"keep {place - at}")
            at = place
            deleted = inserted = 0
        if kind == "delete":
            deleted += 1
            at += 1
        elif kind == "insert":
            inserted += 1
    if deleted:
        out.append(f"delete {deleted}")
    if inserted:
        out.append(f"insert {inserted}")
    print("\n".join(out))


main()
