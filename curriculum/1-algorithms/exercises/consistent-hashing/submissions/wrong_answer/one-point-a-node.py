# "A node has one place on the ring."
import sys
from bisect import bisect_left


def position(text):
    value = 2166136261
    for byte in text:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main():
    lines = sys.stdin.buffer.read().splitlines()
    points = []  # (position, name), sorted
    positions = None  # the same without the names; made when it is needed
    last = {}
    moved = 0
    out = []
    for line in lines[1:]:
        word, text = line.split()
        if word == b"ROUTE":
            if positions is None:
                positions = [place for place, _ in points]
            at = bisect_left(positions, position(text))
            node = points[at if at < len(points) else 0][1]
            if last.get(text, node) != node:
                moved += 1
            last[text] = node
            out.append(node.decode())
        elif word == b"JOIN":
            points += [(position(b"%d#%s" % (i, text)), text) for i in range(1, 2)]
            points.sort()
            positions = None
        else:
            points = [point for point in points if point[1] != text]
            positions = None
    out.append(f"moved {moved}")
    print("\n".join(out))


main()
