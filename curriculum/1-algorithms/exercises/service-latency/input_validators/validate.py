"""Exit 42 for well-formed calls between known services, else 43."""
import re
import sys

HEAD = re.compile(rb"([1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5}) ([1-9][0-9]{0,5})\n")
LINE = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5}) (0|[1-9][0-9]{0,9})\n")


def well_formed(lines):
    head = HEAD.fullmatch(lines.readline())
    if not head:
        return False
    n, m, source = map(int, head.groups())
    if n > 100_000 or m > 300_000 or source > n:
        return False
    count = 0
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found or int(found[1]) > n or int(found[2]) > n or int(found[3]) > 10**9:
            return False
    return count == m


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
