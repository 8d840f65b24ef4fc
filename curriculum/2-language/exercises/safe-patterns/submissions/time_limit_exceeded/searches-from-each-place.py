# "First find what has an @ in it."
"""Patterns in which each character can be matched in one way only."""
import re
import sys

NAME = r"[A-Za-z0-9_+-]+"
LABEL = r"[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*"
NUMBER = r"(?:0|[1-9][0-9]*)"
PART = r"[A-Za-z0-9]+"
FORMATS = {
    name: re.compile(pattern)
    for name, pattern in {
        "order": r"ORD-[0-9]{4}-[0-9]{1,8}",
        "date": r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])",
        "version": rf"{NUMBER}\.{NUMBER}\.{NUMBER}(?:-{PART}(?:\.{PART})*)?",
        "title": rf"{PART}(?: {PART})*",
        "email": rf"{NAME}(?:\.{NAME})*@(?:{LABEL}\.)+[A-Za-z]{{2,}}",
    }.items()
}
PIECE = re.compile(r"[A-Za-z0-9._+@-]+")
WITH_AT = re.compile(r"[A-Za-z0-9._+@-]*@[A-Za-z0-9._+@-]*")
ESCAPE = re.compile(r"\\(.)")
MEANING = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def main():
    lines = sys.stdin.buffer.read().decode("utf-8").split("\n")
    out = []
    for line in lines[1 : int(lines[0]) + 1]:
        operation, name, quoted = line.split(" ", 2)
        has_format = FORMATS[name].fullmatch
        text = ESCAPE.sub(lambda match: MEANING[match[1]], quoted[1:-1])
        if operation == "IS":
            out.append("yes" if has_format(text) else "no")
        else:
            piece = WITH_AT if name == "email" else PIECE
            pieces = (piece.rstrip(".") for piece in piece.findall(text))
            found = [piece for piece in pieces if has_format(piece)]
            out.append(" ".join([str(len(found)), *found]))
    print("\n".join(out))


main()
