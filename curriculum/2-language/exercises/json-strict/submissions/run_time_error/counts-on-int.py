# "Integers in Python have any size."
"""A pattern cuts a document into parts. A frame for each open bracket keeps what was read, so nothing calls itself."""
import re
import sys

STRING = rb'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\x00-\x1f]*)*"'
PART = re.compile(rb"[ \t]*(?:([{}\[\]:,])|(" + STRING + rb")|([A-Za-z0-9+.-]+)|(.)|\Z)", re.DOTALL)
MARK, TEXT, WORD, OTHER = 1, 2, 3, 4
VALUE = re.compile(rb"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
ESCAPE = re.compile(r"\\(?:u([Dd][89ABab]..)\\u([Dd][C-Fc-f]..)|u(....)|(.))")
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WRITE = {chr(code): f"\\u{code:04x}" for code in range(0x20)}
WRITE.update({char: f"\\{name}" for name, char in SHORT.items()})
WRITE.update({'"': '\\"', "\\": "\\\\"})
WRITE = str.maketrans(WRITE)


class Wrong(Exception):
    pass


def replaced(escape):
    high, low, code, char = escape.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        return chr(int(code, 16))
    return SHORT.get(char, char)


def text_of(part, at):
    """The text that a string stands for, in UTF-8."""
    if b"\\" not in part:
        return part[1:-1]
    try:
        return ESCAPE.sub(replaced, part[1:-1].decode()).encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair has no bytes in UTF-8.
        raise Wrong(at) from None


def written(text):
    return b'"' + text.decode().translate(WRITE).encode() + b'"'


class Frame:
    """What is known of a value that is open: its values so far, and for an object their keys."""

    __slots__ = "is_object", "keys", "values"

    def __init__(self, is_object):
        self.is_object = is_object
        self.keys = {}
        self.values = []

    def closed(self):
        """The pieces of the canonical form; a piece is bytes, or a list of pieces."""
        pieces = [b"{" if self.is_object else b"["]
        if self.is_object:
            for key, at in sorted(self.keys.items()):
                pieces += (written(key) + b":", self.values[at], b",")
        else:
            for value in self.values:
                pieces += (value, b",")
        if self.values:
            pieces.pop()
        pieces.append(b"}" if self.is_object else b"]")
        return pieces


def parts(document):
    at = 0
    while True:
        match = PART.match(document, at)
        at = match.end()
        if match.lastindex is None:
            yield OTHER, b"", at
            return
        yield match.lastindex, match[match.lastindex], match.start(match.lastindex)


def parse(document, most):
    frames = [Frame(False)]
    # What may come now: a value, a value or ], a key, a key or }, a colon, or what follows a value.
    state = "value"
    for kind, part, at in parts(document):
        frame = frames[-1]
        if state in ("value", "value or ]") and kind != OTHER:
            if kind == MARK:
                if part in (b"[", b"{") and len(frames) <= most:
                    frames.append(Frame(part == b"{"))
                    state = "value or ]" if part == b"[" else "key or }"
                    continue
                if part != b"]" or state == "value":
                    raise Wrong(at)
                frames.pop()
                frames[-1].values.append(frame.closed())
            elif kind == TEXT:
                frame.values.append(written(text_of(part, at)))
            elif re.fullmatch(rb"-?(?:0|[1-9][0-9]*)", part) and part != b"-0":
                frame.values.append(str(int(part)).encode())
            elif VALUE.fullmatch(part):
                frame.values.append(part)
            else:
                raise Wrong(at)
            state = "after"
        elif state in ("key", "key or }") and kind == TEXT:
            key = text_of(part, at)
            if key in frame.keys:
                raise Wrong(at)
            frame.keys[key] = len(frame.values)
            state = "colon"
        elif state == "colon" and part == b":":
            state = "value"
        elif state == "after" and part == b"," and len(frames) > 1:
            state = "key" if frame.is_object else "value"
        elif len(frames) > 1 and (
            part == b"}" and frame.is_object and state in ("after", "key or }")
            or part == b"]" and not frame.is_object and state == "after"
        ):
            frames.pop()
            frames[-1].values.append(frame.closed())
            state = "after"
        elif state == "after" and part == b"" and len(frames) == 1:
            return frames[0].values[0]
        else:
            raise Wrong(at)


def flat(piece):
    """The bytes of pieces in pieces."""
    out, waiting = [], [iter([piece])]
    while waiting:
        for one in waiting[-1]:
            if isinstance(one, list):
                waiting.append(iter(one))
                break
            out.append(one)
        else:
            waiting.pop()
    return b"".join(out)


def main():
    first, *documents = sys.stdin.buffer.read().split(b"\n")
    count, most = map(int, first.split())
    out = []
    for document in documents[:count]:
        try:
            out.append(flat(parse(document, most)))
        except Wrong as wrong:
            out.append(b"error %d" % wrong.args[0])
    sys.stdout.buffer.write(b"\n".join(out) + b"\n")


main()
