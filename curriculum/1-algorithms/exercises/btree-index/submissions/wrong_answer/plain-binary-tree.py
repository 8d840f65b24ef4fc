# "An index is a search tree." One with one key in each page, and nothing splits.
import sys
from bisect import bisect_left, bisect_right, insort


def main():
    read = sys.stdin.buffer.readline
    n, _ = map(int, read().split())
    keys = []
    depths = {}
    out = []
    for _ in range(n):
        kind, *rest = read().split()
        if kind == b"insert":
            key = int(rest[0])
            if key in depths:
                continue
            # A new key hangs below the deeper one of its two neighbours.
            at = bisect_left(keys, key)
            depths[key] = 1 + max((depths[near] for near in keys[max(0, at - 1) : at + 1]), default=0)
            insort(keys, key)
        elif kind == b"show":
            levels = {}
            for key in keys:
                levels.setdefault(depths[key], []).append(key)
            for level in sorted(levels):
                out.append(f"{level}: " + " ".join(map(str, levels[level])))
        else:
            a, b = map(int, rest)
            found = keys[bisect_left(keys, a) : bisect_right(keys, b)]
            out.append(" ".join(map(str, [len(found), *found])))
    print("\n".join(out))


main()
