# "Brackets inside brackets: a function that calls itself for what is inside."
import re
import sys

TOKEN = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"|#[^\n]*|[()\[\]{}\n"]')
CLOSED_BY = {"(": ")", "[": "]", "{": "}"}


def tokens(text):
    line, start = 1, 0
    for token in TOKEN.finditer(text):
        if token[0] == "\n":
            line += 1
            start = token.end()
        elif token[0] in '([{)]}"':
            yield token[0], f"{line}:{token.start() - start + 1}"


def inside(rest, opened, place):
    """The first error up to the bracket that closes this one; None if there is none."""
    for what, here in rest:
        if what in CLOSED_BY:
            error = inside(rest, what, here)
            if error:
                return error
        elif opened and what == CLOSED_BY[opened]:
            return None
        else:
            return here
    return place


print(inside(tokens(sys.stdin.buffer.read().decode("utf-8")), None, None) or "ok")
