"""Exit 42 for a well-formed list of request targets, else 43."""
import re
import sys

COUNT = re.compile(rb"[1-9][0-9]{0,4}")
TARGET = re.compile(rb"/[!-\"$-~]*")


def well_formed(data):
    if len(data) > 1_000_000 or not data.endswith(b"\n"):
        return False
    first, *targets = data[:-1].split(b"\n")
    if not COUNT.fullmatch(first) or int(first) > 20_000 or len(targets) != int(first):
        return False
    return all(TARGET.fullmatch(target) for target in targets)


sys.exit(42 if well_formed(sys.stdin.buffer.read()) else 43)
