# "Only pages with a key of the answer count." The others were read too.
import sys
from bisect import bisect_left


class Page:
    __slots__ = ("keys", "children")

    def __init__(self, keys, children):
        self.keys = keys
        self.children = children  # none in a leaf


def main():
    read = sys.stdin.buffer.readline
    n, m = map(int, read().split())
    root = Page([], [])
    middle = (m + 1) // 2
    out = []
    for _ in range(n):
        kind, *rest = read().split()
        if kind == b"insert":
            key = int(rest[0])
            way = []  # (page, place of the child)
            page = root
            while True:
                place = bisect_left(page.keys, key)
                if page.keys[place : place + 1] == [key]:
                    break
                way.append((page, place))
                if page.children:
                    page = page.children[place]
                    continue
                right = None
                while way:
                    page, place = way.pop()
                    page.keys.insert(place, key)
                    if right:
                        page.children.insert(place + 1, right)
                    if len(page.keys) <= m:
                        break
                    key = page.keys[middle]
                    right = Page(page.keys[middle + 1 :], page.children[middle + 1 :])
                    del page.keys[middle:], page.children[middle + 1 :]
                else:
                    root = Page([key], [root, right])
                break
        elif kind == b"show":
            level = [root]
            number = 1
            while level:
                out.append(f"{number}: " + " ".join(",".join(map(str, page.keys)) for page in level))
                level = [child for page in level for child in page.children]
                number += 1
        else:
            a, b = map(int, rest)
            pages = 0
            found = []
            level = [root]
            while level:
                below = []
                for page in level:
                    keys = [0, *page.keys, 10**10]
                    useful = [key for key in page.keys if a <= key <= b]
                    found += useful
                    pages += bool(useful)
                    for place, child in enumerate(page.children):
                        if keys[place] < b and a < keys[place + 1]:
                            below.append(child)
                level = below
            out.append(" ".join(map(str, [pages, *sorted(found)])))
    print("\n".join(out))


main()
