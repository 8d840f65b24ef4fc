# "Recursion with a memory solves each rest once." But one call waits for the next, 100,000 of them.
from functools import cache

_, amount = map(int, input().split())
sizes = sorted(map(int, input().split()), reverse=True)


@cache
def fewest(rest):
    if rest == 0:
        return 0
    return 1 + min((fewest(rest - size) for size in sizes if size <= rest), default=10**9)


if fewest(amount) >= 10**9:
    print("impossible")
else:
    packs = []
    while amount > 0:
        packs.append(next(size for size in sizes if size <= amount and fewest(amount - size) == fewest(amount) - 1))
        amount -= packs[-1]
    print(len(packs))
    print(*packs)
