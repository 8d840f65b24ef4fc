"""A table of the fewest packs for each amount, from 1 upwards."""


def main():
    _, amount = map(int, input().split())
    sizes = sorted(map(int, input().split()))
    never = amount + 1
    best = [0]
    for rest in range(1, amount + 1):
        fewest = never
        for size in sizes:
            if size > rest:
                break
            if best[rest - size] < fewest:
                fewest = best[rest - size] + 1
        best.append(min(fewest, never))
    if best[amount] == never:
        print("impossible")
        return
    packs = []
    rest = amount
    while rest > 0:
        pack = next(size for size in reversed(sizes) if size <= rest and best[rest - size] == best[rest] - 1)
        packs.append(pack)
        rest -= pack
    print(len(packs))
    print(*packs)


main()
