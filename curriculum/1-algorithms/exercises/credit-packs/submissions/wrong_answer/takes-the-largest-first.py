# "Take the largest pack that fits, again and again." What is left over may cost many small ones.
_, amount = map(int, input().split())
sizes = sorted(map(int, input().split()), reverse=True)
packs = []
for size in sizes:
    packs += [size] * (amount // size)
    amount %= size
if amount > 0:
    print("impossible")
else:
    print(len(packs))
    print(*packs)
