"""Exit 42 for a file of at most 1,000,000 characters whose lines are ended, else 43."""
import sys


def well_formed(data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    if not text.endswith("\n") or len(text) > 1_000_000:
        return False
    return all(char >= " " and char != "\x7f" for char in set(text) - {"\n", "\t"})


sys.exit(42 if well_formed(sys.stdin.buffer.read()) else 43)
