# "If it does not fit exactly, the customer gets some more." Then it is not the amount.


def main():
    _, amount = map(int, input().split())
    sizes = sorted(map(int, input().split()))
    never = amount + 1
    best = [0]
    for rest in range(1, amount + 1):
        fewest = never
        for size in sizes:
            fewest = min(fewest, best[max(0, rest - size)] + 1)
        best.append(min(fewest, never))
    if best[amount] == never:
        print("impossible")
        return
    packs = []
    rest = amount
    while rest > 0:
        pack = next(size for size in reversed(sizes) if best[max(0, rest - size)] == best[rest] - 1)
        packs.append(pack)
        rest -= pack
    print(len(packs))
    print(*packs)


main()
