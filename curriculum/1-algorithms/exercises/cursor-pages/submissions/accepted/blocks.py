"""The items in order, cut into blocks: an insert moves only what is in its block."""
import sys
from bisect import bisect_left, bisect_right, insort

LARGEST = 1000


def main():
    read = sys.stdin.buffer.readline
    top = (-(10**10),)  # before all items
    blocks = [[]]
    firsts = [top]  # A block holds the items from here on, up to the next one.
    keys = {}
    last = {}  # reader -> the key of the item that it was given last
    out = []
    for _ in range(int(read())):
        kind, name, *rest = read().split()
        if kind == b"insert":
            key = (-int(rest[0]), -int(name))
            keys[name] = key
            at = bisect_right(firsts, key) - 1
            block = blocks[at]
            insort(block, key)
            if len(block) > LARGEST:
                half = len(block) // 2
                blocks.insert(at + 1, block[half:])
                firsts.insert(at + 1, block[half])
                del block[half:]
        elif kind == b"delete":
            key = keys[name]
            block = blocks[bisect_right(firsts, key) - 1]
            del block[bisect_left(block, key)]
        elif kind == b"restart":
            last.pop(name, None)
        else:
            key = last.get(name, top)
            wanted = int(rest[0]) + 1  # One more tells whether there are more.
            at = bisect_right(firsts, key) - 1
            start = bisect_right(blocks[at], key)
            found = blocks[at][start : start + wanted]
            while len(found) < wanted and at + 1 < len(blocks):
                at += 1
                found += blocks[at][: wanted - len(found)]
            more = len(found) == wanted
            if more:
                found.pop()
            if found:
                last[name] = found[-1]
            ids = [-number for _, number in found]
            out.append(" ".join(map(str, [len(ids), *ids, "more" if more else "end"])))
    print("\n".join(out))


main()
