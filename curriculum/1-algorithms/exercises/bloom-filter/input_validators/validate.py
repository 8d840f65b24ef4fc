"""Exit 42 for well-formed operations that tell the truth about what was added, else 43."""
import re
import sys

FIRST = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,6}) ([1-9][0-9]?)\n")
LINE = re.compile(rb"(?:ADD ([a-z0-9-]{1,24})|ASK ([a-z0-9-]{1,24}) (old|new))\n")


def well_formed(lines):
    first = FIRST.fullmatch(lines.readline())
    if not first or int(first[1]) > 200_000 or int(first[2]) > 3_000_000 or int(first[3]) > 16:
        return False
    count = 0
    added = set()
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found:
            return False
        add, ask, truth = found.groups()
        if add:
            added.add(add)
        elif (ask in added) != (truth == b"old"):
            return False
    return count == int(first[1])


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
