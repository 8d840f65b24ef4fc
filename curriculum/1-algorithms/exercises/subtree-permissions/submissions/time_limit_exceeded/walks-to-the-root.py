# "Go up until something is set." On a chain that is 99,000 steps for each check.
import sys


def main():
    read = sys.stdin.buffer.readline
    n, q = map(int, read().split())
    parents = [0, 0, *map(int, read().split())]
    settings = {}
    out = []
    for _ in range(q):
        kind, user, folder = read().split()
        folder = int(folder)
        if kind != b"check":
            settings[user, folder] = kind
            continue
        while folder > 0 and (user, folder) not in settings:
            folder = parents[folder]
        out.append("yes" if settings.get((user, folder)) == b"grant" else "no")
    print("\n".join(out))


main()
