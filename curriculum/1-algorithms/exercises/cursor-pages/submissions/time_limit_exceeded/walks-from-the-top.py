# "Go through the feed until the place of the reader." Each page is dearer than the one before.
import sys
from bisect import bisect_left, insort


def main():
    read = sys.stdin.buffer.readline
    feed = []
    keys = {}
    last = {}
    out = []
    for _ in range(int(read())):
        kind, name, *rest = read().split()
        if kind == b"insert":
            keys[name] = (-int(rest[0]), -int(name))
            insort(feed, keys[name])
        elif kind == b"delete":
            del feed[bisect_left(feed, keys[name])]
        elif kind == b"restart":
            last.pop(name, None)
        else:
            ids = []
            more = False
            for key in feed:
                if name in last and key <= last[name]:
                    continue
                if len(ids) == int(rest[0]):
                    more = True
                    break
                ids.append(-key[1])
            if ids:
                last[name] = keys[str(ids[-1]).encode()]
            out.append(" ".join(map(str, [len(ids), *ids, "more" if more else "end"])))
    print("\n".join(out))


main()
