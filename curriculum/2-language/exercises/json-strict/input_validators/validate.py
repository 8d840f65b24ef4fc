"""Exit 42 for lines that are documents, right or wrong, else 43."""
import re
import sys

FIRST = re.compile(rb"([1-9][0-9]{0,4}) ([1-9][0-9]{0,6})")


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def well_formed(data):
    first, _, documents = data.partition(b"\n")
    match = FIRST.fullmatch(first)
    return (
        match is not None
        and int(match[1]) <= 20_000
        and int(match[2]) <= 1_000_000
        and documents.count(b"\n") == int(match[1])
        and documents.endswith(b"\n")
        and len(documents) <= 1_000_000
        and b"\r" not in documents
        and b"\0" not in documents
        and is_utf8(documents)
    )


sys.exit(42 if well_formed(sys.stdin.buffer.read()) else 43)
