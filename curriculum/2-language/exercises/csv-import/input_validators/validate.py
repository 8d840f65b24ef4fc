"""Exit 42 for a number of fields and an upload that may be anything that the statement allows, else 43."""
import re
import sys

FIRST = re.compile(rb"[1-9][0-9]?|100")
FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def well_formed(data):
    first, end, upload = data.partition(b"\n")
    return (
        end != b""
        and FIRST.fullmatch(first) is not None
        and len(upload) <= 1_000_000
        and FORBIDDEN.search(upload) is None
        and is_utf8(upload)
    )


sys.exit(42 if well_formed(sys.stdin.buffer.read()) else 43)
