"""The tree is cut into heavy paths. Each user has a sorted list of settings for each path."""
import sys
from bisect import bisect_right, insort


def main():
    read = sys.stdin.buffer.readline
    n, q = map(int, read().split())
    parents = [0, 0, *map(int, read().split())]
    sizes = [1] * (n + 1)
    for folder in range(n, 1, -1):
        sizes[parents[folder]] += sizes[folder]
    heavy = [0] * (n + 1)
    for folder in range(2, n + 1):
        parent = parents[folder]
        if heavy[parent] == 0 or sizes[folder] > sizes[heavy[parent]]:
            heavy[parent] = folder
    heads = [0] * (n + 1)  # the first folder of the path
    depths = [0] * (n + 1)
    paths = {}  # head -> the folders of the path
    for folder in range(1, n + 1):
        parent = parents[folder]
        depths[folder] = depths[parent] + 1
        heads[folder] = heads[parent] if heavy[parent] == folder else folder
        paths.setdefault(heads[folder], []).append(folder)

    settings = {}  # (user, folder) -> b"grant" or b"revoke"
    set_depths = {}  # (user, head) -> sorted depths of the settings on this path
    out = []
    for _ in range(q):
        kind, user, folder = read().split()
        folder = int(folder)
        if kind != b"check":
            if (user, folder) not in settings:
                insort(set_depths.setdefault((user, heads[folder]), []), depths[folder])
            settings[user, folder] = kind
            continue
        answer = b"revoke"
        while folder > 0:
            head = heads[folder]
            on_path = set_depths.get((user, head), ())
            above = bisect_right(on_path, depths[folder])
            if above > 0:
                nearest = paths[head][on_path[above - 1] - depths[head]]
                answer = settings[user, nearest]
                break
            folder = parents[head]
        out.append("yes" if answer == b"grant" else "no")
    print("\n".join(out))


main()
