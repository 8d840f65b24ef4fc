"""Exit 42 for well-formed operations in order of time, else 43."""
import re
import sys

COUNT = re.compile(rb"[1-9][0-9]{0,5}\n")
WORD = rb"[a-z0-9-]{1,20}"
LINE = re.compile(
    rb"(0|[1-9][0-9]{0,12}) (?:SET %b %b(?: ([1-9][0-9]{0,9}))?|(?:GET|TTL|DEL) %b|SIZE)\n" % (WORD, WORD, WORD)
)


def well_formed(lines):
    first = lines.readline()
    if not COUNT.fullmatch(first) or int(first) > 300_000:
        return False
    count = now = 0
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found or not now <= int(found[1]) <= 10**12 or int(found[2] or 1) > 10**9:
            return False
        now = int(found[1])
    return count == int(first)


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
