"""Exit 42 for a well-formed input of inverted-index, 43 for any other."""
import re
import sys

INTEGER = re.compile(rb"[1-9][0-9]{0,4}")
DOCUMENT = re.compile(rb"[ -~]{1,300}")
TERM = r'-?(?:[a-z0-9]+|"[a-z0-9]+(?: [a-z0-9]+)*")'
GROUP = f"{TERM}(?: {TERM})*"
QUERY = re.compile(f"{GROUP}(?: \\| {GROUP})*".encode())


def check(holds, reason):
    if not holds:
        print(reason, file=sys.stderr)
        sys.exit(43)


def read_line():
    raw = sys.stdin.buffer.readline()
    check(raw.endswith(b"\n"), "a line is missing, or has no end")
    return raw[:-1]


head = read_line().split(b" ")
check(len(head) == 2 and all(INTEGER.fullmatch(word) for word in head), "the first line has two numbers")
n, q = map(int, head)
check(n <= 30_000 and q <= 15_000, "too many lines")
for _ in range(n):
    line = read_line()
    check(DOCUMENT.fullmatch(line), f"not a document: {line!r}")
for _ in range(q):
    line = read_line()
    check(len(line) <= 100 and QUERY.fullmatch(line), f"not a query: {line!r}")
check(sys.stdin.buffer.read(1) == b"", "more than was announced")
sys.exit(42)
