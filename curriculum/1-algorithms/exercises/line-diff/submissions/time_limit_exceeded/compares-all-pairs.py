# "Keep only two rows of the table." The memory is enough then, but there are 2,400,000,000 pairs.
import sys


def common(old, new):
    """For each number of new lines, how many lines they have in common with the old ones."""
    row = [0] * (len(new) + 1)
    for line in old:
        above = row
        row = [0]
        for j, other in enumerate(new):
            row.append(above[j] + 1 if line == other else max(above[j + 1], row[j]))
    return row


def kinds(old, new):
    """Halves the old version, finds the place in the new one where the best way passes, and goes on in both parts."""
    if len(old) <= 1:
        if old and old[0] in new:
            at = new.index(old[0])
            return "i" * at + "k" + "i" * (len(new) - at - 1)
        return "d" * len(old) + "i" * len(new)
    half = len(old) // 2
    left = common(old[:half], new)
    right = common(old[half:][::-1], new[::-1])
    cut = max(range(len(new) + 1), key=lambda j: left[j] + right[len(new) - j])
    return kinds(old[:half], new[:cut]) + kinds(old[half:], new[cut:])


read = sys.stdin.buffer.readline
n, m = map(int, read().split())
old = [read() for _ in range(n)]
new = [read() for _ in range(m)]
way = kinds(old, new)
at = 0
while at < len(way):
    end = at
    while end < len(way) and (way[end] == "k") == (way[at] == "k"):
        end += 1
    part = way[at:end]
    at = end
    for letter, kind in (("k", "keep"), ("d", "delete"), ("i", "insert")):
        if letter in part:
            print(kind, part.count(letter))
