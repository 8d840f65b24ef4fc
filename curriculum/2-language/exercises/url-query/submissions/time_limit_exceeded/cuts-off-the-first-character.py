# "I look at the first character, take it off, and go on with the rest."
"""The library decodes and encodes each part; the parts are cut by hand."""
import re
import sys
from urllib.parse import quote, quote_plus, unquote_to_bytes

BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
HIDDEN = re.compile(r'["\\\x00-\x1f\x7f]')


def shown(text):
    def escape(match):
        char = match[0]
        return "\\" + char if char in '"\\' else f"\\x{ord(char):02X}"

    return '"' + HIDDEN.sub(escape, text) + '"'


class BadText(Exception):
    """Its argument is the column of the part."""


def decoded(part, column):
    try:
        found = bytearray()
        while part:
            if part[0] == "%":
                found.append(int(part[1:3], 16))
                part = part[3:]
            else:
                found.append(ord(part[0]))
                part = part[1:]
        return found.decode("utf-8")
    except UnicodeDecodeError:
        raise BadText(column) from None


def segments_of(path):
    column = 2
    for part in path[1:].split("/"):
        yield decoded(part, column)
        column += len(part) + 1


def parameters_of(query, column):
    for part in query.split("&"):
        if part:
            name, equals, value = part.replace("+", " ").partition("=")
            behind = column + len(name) + 1
            yield decoded(name, column), decoded(value, behind) if equals else None
        column += len(part) + 1


def answer(target):
    bad = BAD_ESCAPE.search(target)
    if bad:
        return f"bad escape at {bad.start() + 1}"
    path, _, query = target.partition("?")
    try:
        segments = list(segments_of(path))
        parameters = list(parameters_of(query, len(path) + 2))
    except BadText as bad:
        return f"bad UTF-8 at {bad}"
    log, pairs = [], []
    for name, value in parameters:
        log.append(shown(name) + ("" if value is None else "=" + shown(value)))
        pairs.append(quote_plus(name) + ("" if value is None else "=" + quote_plus(value)))
    anew = "".join("/" + quote(segment, safe="") for segment in segments)
    if pairs:
        anew += "?" + "&".join(pairs)
    return "\n".join([" ".join(["path", *map(shown, segments)]), " ".join(["query", *log]), anew])


def main():
    targets = sys.stdin.buffer.read().decode("ascii").split("\n")[1:-1]
    text = "\n".join(map(answer, targets)) + "\n"
    sys.stdout.buffer.write(text.encode("utf-8"))


main()
