# "The line is the number of line feeds before."
import re
import sys

# A whole string, a comment, a bracket, the end of a line, or the quote of a string that does not end.
TOKEN = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"|#[^\n]*|[()\[\]{}\n"]')
OPENED_BY = {")": "(", "]": "[", "}": "{"}


def check(text):
    opened = []
    for token in TOKEN.finditer(text):
        what = token[0]
        line = text.count("\n", 0, token.start()) + 1
        place = f"{line}:{token.start() - text.rfind(chr(10), 0, token.start())}"
        if what in "([{":
            opened.append((what, place))
        elif what in OPENED_BY:
            if not opened or opened.pop()[0] != OPENED_BY[what]:
                return place
        elif what == '"':
            return place
    return opened[-1][1] if opened else "ok"


print(check(sys.stdin.buffer.read().decode("utf-8")))
