# "A value in a value is a value, so the function calls itself."
"""A pattern cuts a document into parts. A value in a value is read by the same function."""
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


class Reader:
    def __init__(self, document, most):
        self.document = document
        self.most = most
        self.end = 0
        self.step()

    def step(self):
        match = PART.match(self.document, self.end)
        self.end = match.end()
        self.kind = match.lastindex or OTHER
        self.part = match[self.kind] if match.lastindex else b""
        self.at = match.start(self.kind) if match.lastindex else self.end

    def take(self, mark):
        if self.part != mark:
            raise Wrong(self.at)
        self.step()

    def value(self, depth):
        if self.part in (b"[", b"{"):
            if depth == self.most:
                raise Wrong(self.at)
            return self.array(depth + 1) if self.part == b"[" else self.object(depth + 1)
        part = self.part
        if self.kind == TEXT:
            part = written(text_of(part, self.at))
        elif self.kind != WORD or not VALUE.fullmatch(part):
            raise Wrong(self.at)
        self.step()
        return part

    def array(self, depth):
        self.step()
        values = []
        while values or self.part != b"]":
            values.append(self.value(depth))
            if self.part == b"]":
                break
            self.take(b",")
        self.step()
        return b"[" + b",".join(values) + b"]"

    def object(self, depth):
        self.step()
        members = {}
        while members or self.part != b"}":
            if self.kind != TEXT:
                raise Wrong(self.at)
            key = text_of(self.part, self.at)
            if key in members:
                raise Wrong(self.at)
            self.step()
            self.take(b":")
            members[key] = self.value(depth)
            if self.part == b"}":
                break
            self.take(b",")
        self.step()
        return b"{" + b",".join(written(key) + b":" + members[key] for key in sorted(members)) + b"}"


def parse(document, most):
    reader = Reader(document, most)
    value = reader.value(0)
    if reader.part != b"":
        raise Wrong(reader.at)
    return value


def main():
    first, *documents = sys.stdin.buffer.read().split(b"\n")
    count, most = map(int, first.split())
    out = []
    for document in documents[:count]:
        try:
            out.append(parse(document, most))
        except Wrong as wrong:
            out.append(b"error %d" % wrong.args[0])
    sys.stdout.buffer.write(b"\n".join(out) + b"\n")


main()
