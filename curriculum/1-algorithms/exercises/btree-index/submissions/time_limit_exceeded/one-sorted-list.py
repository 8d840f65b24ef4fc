# "A page is a stretch of the sorted keys, so keep one list and the level of each key." Its ends are looked for step by step.
import sys
from bisect import bisect_left


def main():
    read = sys.stdin.buffer.readline
    n, m = map(int, read().split())
    keys, levels = [], []
    out = []

    def stretches(level):
        """The pages of a level: (key at the left, keys, key at the right)."""
        left, page = 0, []
        for key, own in zip(keys, levels):
            if own > level:
                yield left, page, key
                left, page = key, []
            elif own == level:
                page.append(key)
        yield left, page, 10**10

    for _ in range(n):
        kind, *rest = read().split()
        if kind == b"insert":
            key = int(rest[0])
            at = bisect_left(keys, key)
            if keys[at : at + 1] == [key]:
                continue
            keys.insert(at, key)
            levels.insert(at, 0)
            level = 0
            while True:
                first = last = at
                while first > 0 and levels[first - 1] <= level:
                    first -= 1
                while last + 1 < len(keys) and levels[last + 1] <= level:
                    last += 1
                page = [i for i in range(first, last + 1) if levels[i] == level]
                if len(page) <= m:
                    break
                at = page[(m + 1) // 2]
                level += 1
                levels[at] = level
        elif kind == b"show":
            for level in range(max(levels), -1, -1):
                pages = (",".join(map(str, page)) for _, page, _ in stretches(level))
                out.append(f"{max(levels) - level + 1}: " + " ".join(pages))
        else:
            a, b = map(int, rest)
            pages = 0
            for level in range(max(levels) + 1):
                pages += sum(left < b and a < right for left, _, right in stretches(level))
            out.append(" ".join(map(str, [pages, *(key for key in keys if a <= key <= b)])))
    print("\n".join(out))


main()
