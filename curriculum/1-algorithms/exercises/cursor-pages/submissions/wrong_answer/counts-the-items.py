# "Skip as many items as the reader has had." That is OFFSET, and each insert above moves all others down.
import sys
from bisect import bisect_left, insort


def main():
    read = sys.stdin.buffer.readline
    feed = []
    keys = {}
    given = {}
    out = []
    for _ in range(int(read())):
        kind, name, *rest = read().split()
        if kind == b"insert":
            keys[name] = (-int(rest[0]), -int(name))
            insort(feed, keys[name])
        elif kind == b"delete":
            del feed[bisect_left(feed, keys[name])]
        elif kind == b"restart":
            given.pop(name, None)
        else:
            start = given.get(name, 0)
            ids = [-number for _, number in feed[start : start + int(rest[0])]]
            given[name] = start + len(ids)
            more = given[name] < len(feed)
            out.append(" ".join(map(str, [len(ids), *ids, "more" if more else "end"])))
    print("\n".join(out))


main()
