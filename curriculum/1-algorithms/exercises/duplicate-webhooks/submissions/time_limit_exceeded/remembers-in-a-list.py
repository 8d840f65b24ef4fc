# "A list remembers what I put in, and `in` finds it again."
import sys


def main():
    ids = sys.stdin.read().split()[1:]
    seen = []
    first = None
    for event in ids:
        if event not in seen:
            seen.append(event)
        elif first is None:
            first = event
    print(first or "no repeat")
    print(len(seen))


main()
