"""Exit 42 for different names, and needs between them, else 43."""
import re
import sys

HEAD = re.compile(rb"([1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5})\n")
NAME = re.compile(rb"[a-z0-9_]{1,40}\n")


def well_formed(lines):
    head = HEAD.fullmatch(lines.readline())
    if not head:
        return False
    n, m = map(int, head.groups())
    if n > 100_000 or m > 200_000:
        return False
    names = set()
    for _ in range(n):
        name = lines.readline()
        if not NAME.fullmatch(name):
            return False
        names.add(name[:-1])
    for _ in range(m):
        pair = lines.readline()
        if not pair.endswith(b"\n") or not names.issuperset(pair[:-1].split(b" ")) or pair.count(b" ") != 1:
            return False
    return len(names) == n and not lines.readline()


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
