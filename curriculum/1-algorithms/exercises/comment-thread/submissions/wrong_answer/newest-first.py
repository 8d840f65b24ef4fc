# "Push the replies onto the stack, oldest first." The last one pushed is the first one popped.
import sys


def main():
    read = sys.stdin.buffer.readline
    rows = [tuple(map(int, read().split())) for _ in range(int(read()))]
    rows.sort(key=lambda row: (row[2], row[0]))
    known = {name for name, _, _ in rows}
    replies = {}
    roots, orphans = [], []
    for name, parent, _ in rows:
        if parent == 0:
            roots.append(name)
        elif parent not in known:
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
            for reply in replies.get(name, ()):
                stack.append((depth + 1, reply))

    show(roots)
    out.append("orphans")
    show(orphans)
    out.append("lost")
    out.extend(map(str, sorted(known - seen)))
    print("\n".join(out))


main()
