import sys


def main():
    ids = sys.stdin.buffer.read().split()[1:]
    seen = set()
    first = None
    for event in ids:
        if event in seen:
            first = event
            break
        seen.add(event)
    print("no repeat" if first is None else first.decode())
    print(len(set(ids)))


main()
