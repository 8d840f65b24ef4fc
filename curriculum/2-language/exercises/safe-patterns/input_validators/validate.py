"""Exit 42 for well-formed operations, else 43."""
import re
import sys

COUNT = re.compile(r"[1-9][0-9]{0,4}")
OPERATION = re.compile(r'(?:IS (?:order|date|version|title|email)|FIND (?:order|date|version|email)) "(.*)"', re.DOTALL)
# Only what is no plain character: the rest is left out of this pattern, so that it stays short.
PLAIN = re.compile(r'[^"\\\x00-\x1f\x7f]*')
ESCAPE = re.compile(r'\\["\\nt]')


def length_of(text):
    rest, escapes = ESCAPE.subn("", text)
    if not PLAIN.fullmatch(rest):
        raise ValueError(text[:50])
    return len(rest) + escapes


def check(text):
    if not text.endswith("\n"):
        raise ValueError("end")
    first, *lines = text[:-1].split("\n")
    if not COUNT.fullmatch(first) or int(first) > 10_000 or int(first) != len(lines):
        raise ValueError("count")
    lengths = [length_of(OPERATION.fullmatch(line)[1]) for line in lines]
    if max(lengths) > 500_000 or sum(lengths) > 2_000_000:
        raise ValueError("too long")


try:
    check(sys.stdin.buffer.read().decode("utf-8"))
except (ValueError, TypeError):
    sys.exit(43)
sys.exit(42)
