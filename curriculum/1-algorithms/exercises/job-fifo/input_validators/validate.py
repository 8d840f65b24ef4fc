"""Exit 42 for well-formed operations, else 43."""
import re
import sys

HEAD = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5}) (?:refuse|drop-oldest|drop-newest)\n")
LINE = re.compile(rb"(?:ENQ [a-z0-9-]{1,20}|DEQ|PEEK|LEN)\n")


def well_formed(lines):
    head = HEAD.fullmatch(lines.readline())
    if not head or int(head[1]) > 400_000 or int(head[2]) > 400_000:
        return False
    count = 0
    for line in lines:
        count += 1
        if not LINE.fullmatch(line):
            return False
    return count == int(head[1])


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
