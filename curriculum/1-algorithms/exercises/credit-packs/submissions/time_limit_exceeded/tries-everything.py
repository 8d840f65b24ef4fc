# "Try each pack, and solve the rest." The same rest is solved again and again.
import sys

sys.setrecursionlimit(10_000)
_, amount = map(int, input().split())
sizes = sorted(map(int, input().split()), reverse=True)


def fewest(rest, first):
    """The best choice from the sizes that begin at `first`."""
    if rest == 0:
        return []
    best = None
    for at in range(first, len(sizes)):
        if sizes[at] > rest:
            continue
        others = fewest(rest - sizes[at], at)
        if others is not None and (best is None or len(others) + 1 < len(best)):
            best = [sizes[at], *others]
    return best


def one_size(rest, size):
    return [size] * (rest // size) if rest % size == 0 else None


packs = fewest(amount, 0) if len(sizes) > 1 else one_size(amount, sizes[0])
if packs is None:
    print("impossible")
else:
    print(len(packs))
    print(*packs)
