"""validate.py in ans feedback_dir < output: exit 42 for a shortest script that leads from the old version to the new one, else 43."""
import sys


def edits(script, old, new):
    """How many lines the script deletes and inserts; a ValueError says what is wrong with it."""
    at = come = count = 0  # lines read of the old and of the new version
    before = None
    steps = script.split()
    if len(steps) % 2:
        raise ValueError("A step is a word and a number.")
    for kind, word in zip(steps[::2], steps[1::2]):
        if kind not in ("keep", "delete", "insert"):
            raise ValueError(f"There is no step {kind[:20]!r}.")
        if not (word.isascii() and word.isdigit() and 0 < len(word) <= 9 and int(word) > 0):
            raise ValueError(f"{word[:20]!r} is not a number from 1 on.")
        lines = int(word)
        if kind == before:
            raise ValueError(f"Two steps {kind} follow each other.")
        if kind == "delete" and before == "insert":
            raise ValueError("A delete follows an insert.")
        before = kind
        first, second = at, come
        if kind != "insert":
            at += lines
        if kind != "delete":
            come += lines
        if at > len(old) or come > len(new):
            raise ValueError(f"{kind} {lines} goes beyond the last line.")
        if kind == "keep":
            for i in range(lines):
                if old[first + i] != new[second + i]:
                    raise ValueError(f"Line {first + i + 1} of the old version is kept, but line {second + i + 1} of the new one is another.")
        else:
            count += lines
    if (at, come) != (len(old), len(new)):
        raise ValueError(f"The script ends after {at} of {len(old)} old lines and {come} of {len(new)} new ones.")
    return count


def main():
    with open(sys.argv[1], encoding="ascii", newline="\n") as file:
        n, m = map(int, file.readline().split())
        lines = file.read().split("\n")
    old, new = lines[:n], lines[n : n + m]
    with open(sys.argv[2], encoding="ascii") as file:
        fewest = edits(file.read(), old, new)  # An error here is one of the judge.
    try:
        found = edits(sys.stdin.buffer.read(10_000_000).decode("utf-8", "replace"), old, new)
        if found > fewest:
            raise ValueError(f"{found} lines are deleted and inserted; {fewest} are enough.")
    except ValueError as wrong:
        with open(sys.argv[3] + "judgemessage.txt", "w", encoding="utf-8") as file:
            file.write(f"{wrong}\n")
        sys.exit(43)
    if found < fewest:
        raise AssertionError("the answer of the judge is not the shortest one")
    sys.exit(42)


main()
