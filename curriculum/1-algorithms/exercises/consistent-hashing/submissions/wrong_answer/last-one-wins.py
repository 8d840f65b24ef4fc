# "A dictionary from position to node is a ring."
import sys
from bisect import bisect_left


def position(text):
    value = 2166136261
    for byte in text:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main():
    lines = sys.stdin.buffer.read().splitlines()
    v = int(lines[0].split()[1])
    owner = {}
    points = []  # the same, sorted
    positions = None  # the same without the names; both are made when they are needed
    last = {}
    moved = 0
    out = []
    for line in lines[1:]:
        word, text = line.split()
        if word == b"ROUTE":
            if positions is None:
                points = sorted(owner.items())
                owner = dict(points)
                positions = [place for place, _ in points]
            at = bisect_left(positions, position(text))
            node = points[at if at < len(points) else 0][1]
            if last.get(text, node) != node:
                moved += 1
            last[text] = node
            out.append(node.decode())
        elif word == b"JOIN":
            for i in range(1, v + 1):
                owner[position(b"%d#%s" % (i, text))] = text
            positions = None
        else:
            owner = {place: name for place, name in owner.items() if name != text}
            positions = None
    out.append(f"moved {moved}")
    print("\n".join(out))


main()
