# "A parent is older than its replies, so it was read before." The rows come in any order.
import sys


def main():
    read = sys.stdin.buffer.readline
    rows = [tuple(map(int, read().split())) for _ in range(int(read()))]
    known, early = set(), set()
    for name, parent, _ in rows:
        if parent not in known:
            early.add(name)
        known.add(name)
    rows.sort(key=lambda row: (row[2], row[0]))
    replies = {}
    roots, orphans = [], []
    for name, parent, _ in rows:
        if parent == 0:
            roots.append(name)
        elif name in early:
            orphans.append(name)
        else:
            replies.setdefault(parent, []).append(name)

    out = []
    seen = set()

    def show(first):
        stack = [(0, name) for name in reversed(first)]
        while stack:
            depth, name = stack.pop()
            seen.add(name)
            out.append(f"{depth} {name}")
            for reply in reversed(replies.get(name, ())):
                stack.append((depth + 1, reply))

    show(roots)
    out.append("orphans")
    show(orphans)
    out.append("lost")
    out.extend(map(str, sorted(known - seen)))
    print("\n".join(out))


main()
