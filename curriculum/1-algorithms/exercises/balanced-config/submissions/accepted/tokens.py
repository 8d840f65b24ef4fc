import re
import sys

# A whole string, a comment, a bracket, the end of a line, or the quote of a string that does not end.
TOKEN = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"|#[^\n]*|[()\[\]{}\n"]')
OPENED_BY = {")": "(", "]": "[", "}": "{"}


def check(text):
    line, start = 1, 0
    opened = []
    for token in TOKEN.finditer(text):
        what = token[0]
        place = f"{line}:{token.start() - start + 1}" if what in '([{)]}"' else None
        if what == "\n":
            line += 1
            start = token.end()
        elif what in "([{":
            opened.append((what, place))
        elif what in OPENED_BY:
            if not opened or opened.pop()[0] != OPENED_BY[what]:
                return place
        elif what == '"':
            return place
    return opened[-1][1] if opened else "ok"


print(check(sys.stdin.buffer.read().decode("utf-8")))
