"""Exit 42 for a well-formed test: the bounds, then a path on each line with what the server does; else 43."""
import re
import sys

FIRST = re.compile(r"most ([1-8]) timeout ([1-9][0-9]{2,3})")
LINE = re.compile(
    r"((?:/[a-z0-9]{1,10}){1,3}) "
    r"(?:never|cut|([2-5][0-9]{2}) (0|[1-9][0-9]{0,5})(?: (?:together|last|drip|cut|late [1-9][0-9]{1,2}))?)"
)


def well_formed(text):
    lines = text.split("\n")
    if lines.pop() != "" or not 2 <= len(lines) <= 201:
        return False
    first = FIRST.fullmatch(lines[0])
    if first is None or not 300 <= int(first[2]) <= 5000:
        return False
    found = [LINE.fullmatch(line) for line in lines[1:]]
    if None in found or len({one[1] for one in found}) < len(found):
        return False
    for one in found:
        # Such answers have no body, or are none.
        if one[2] in ("204", "205", "304") or int(one[3] or 0) > 100_000:
            return False
        # The half of the body that comes at once, and then a byte every 100 ms, must not be all of it.
        if one[0].endswith(" drip") and int(one[3]) < 200:
            return False
    return True


sys.exit(42 if well_formed(sys.stdin.read()) else 43)
