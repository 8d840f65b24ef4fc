# "Give each reader a copy of the feed, then nothing can move." It also holds what is deleted, and lacks what came in.
import sys
from bisect import bisect_left, insort


def main():
    read = sys.stdin.buffer.readline
    feed = []
    keys = {}
    copies = {}  # reader -> (copy, how many were given)
    out = []
    for _ in range(int(read())):
        kind, name, *rest = read().split()
        if kind == b"insert":
            keys[name] = (-int(rest[0]), -int(name))
            insort(feed, keys[name])
        elif kind == b"delete":
            del feed[bisect_left(feed, keys[name])]
        elif kind == b"restart":
            copies.pop(name, None)
        else:
            copy, start = copies.get(name) or (feed[:], 0)
            ids = [-number for _, number in copy[start : start + int(rest[0])]]
            copies[name] = (copy, start + len(ids))
            more = start + len(ids) < len(copy)
            out.append(" ".join(map(str, [len(ids), *ids, "more" if more else "end"])))
    print("\n".join(out))


main()
