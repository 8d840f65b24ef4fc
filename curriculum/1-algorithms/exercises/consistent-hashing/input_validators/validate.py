"""Exit 42 for well-formed operations on a ring that is never empty when it is asked, else 43."""
import re
import sys

FIRST = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,2})\n")
LINE = re.compile(rb"(?:(JOIN|LEAVE) ([a-z0-9-]{1,20})|ROUTE [a-z0-9#-]{1,24})\n")


def well_formed(lines):
    first = FIRST.fullmatch(lines.readline())
    if not first or int(first[1]) > 200_000 or int(first[2]) > 100:
        return False
    count = changes = 0
    nodes = set()
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found:
            return False
        word, name = found.groups()
        if word == b"JOIN":
            if name in nodes or len(nodes) >= 200:
                return False
            nodes.add(name)
        elif word == b"LEAVE":
            if name not in nodes:
                return False
            nodes.remove(name)
        elif not nodes:
            return False
        changes += word is not None
    return count == int(first[1]) and changes <= 400


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
