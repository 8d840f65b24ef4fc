"""Exit 42 for well-formed operations, else 43."""
import re
import sys

HEAD = re.compile(rb"([1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5})\n")
LINE = re.compile(rb"(?:GET [a-z0-9-]{1,20}|PUT [a-z0-9-]{1,20} (0|[1-9][0-9]{0,9}))\n")


def well_formed(lines):
    head = HEAD.fullmatch(lines.readline())
    if not head or int(head[1]) > 300_000 or int(head[2]) > 100_000:
        return False
    count = 0
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found or int(found[1] or 0) > 10**9:
            return False
    return count == int(head[1])


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
