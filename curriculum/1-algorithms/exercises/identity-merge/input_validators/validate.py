"""Exit 42 for well-formed records and questions about known ones, else 43."""
import re
import sys

COUNT = re.compile(rb"[1-9][0-9]{0,5}\n")
EMAIL = rb"[A-Za-z0-9.-]+@[A-Za-z0-9.-]+"
LINE = re.compile(rb"(?:ADD (-|%b) (?:-|[0-9]{1,15})|SAME ([1-9][0-9]{0,5}) ([1-9][0-9]{0,5}))\n" % EMAIL)


def well_formed(lines):
    first = lines.readline()
    if not COUNT.fullmatch(first) or int(first) > 200_000:
        return False
    count = records = 0
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found:
            return False
        email, a, b = found.groups()
        if email:
            records += 1
            if len(email) > 40:
                return False
        elif max(int(a), int(b)) > records:
            return False
    return count == int(first) and records > 0


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
