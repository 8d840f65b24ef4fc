"""Exit 42 for well-formed operations, else 43. The sizes of the dumps are bounded by what a table can have at most."""
import re
import sys

COUNT = re.compile(rb"[1-9][0-9]{0,5}\n")
LINE = re.compile(rb"(?:PUT ([a-z0-9-]{1,20}) (0|[1-9][0-9]{0,9})|(GET|DEL) ([a-z0-9-]{1,20})|DUMP)\n")


def well_formed(lines):
    first = lines.readline()
    if not COUNT.fullmatch(first) or int(first) > 200_000:
        return False
    count = 0
    keys, most, dumped = set(), 0, 0
    for line in lines:
        count += 1
        found = LINE.fullmatch(line)
        if not found:
            return False
        put, value, word, key = found.groups()
        if put:
            if int(value) > 10**9:
                return False
            keys.add(put)
            most = max(most, len(keys))
        elif word == b"DEL":
            keys.discard(key)
        elif word is None:
            # A table is made at most half full, so it has less than four times as many slots as it ever had keys.
            dumped += max(8, 4 * most)
    return count == int(first) and dumped <= 1_000_000


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
