"""Exit 42 for a well-formed list of deliveries, else 43."""
import re
import sys

ID = re.compile(rb"[A-Za-z0-9_-]{1,64}\n")
COUNT = re.compile(rb"[1-9][0-9]{0,5}\n")


def well_formed(lines):
    first = lines.readline()
    if not COUNT.fullmatch(first) or int(first) > 500_000:
        return False
    count = 0
    for line in lines:
        count += 1
        if not ID.fullmatch(line):
            return False
    return count == int(first)


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
