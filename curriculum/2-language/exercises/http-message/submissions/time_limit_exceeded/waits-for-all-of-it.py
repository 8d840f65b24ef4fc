# "I glue the reads together until the whole body is there."
"""The parser is written as if it could wait for bytes: each `yield` lets the next read come."""
import re
import sys

HEAD, SIZE_LINE, BODY = 8192, 256, 3_000_000
TOKEN = rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
REQUEST = re.compile(rb"(" + TOKEN + rb") ([!-~]+) HTTP/1\.1")
NAME = re.compile(TOKEN)
VALUE = re.compile(rb"[\t -~\x80-\xff]*")
SIZE = re.compile(rb"([0-9A-Fa-f]+)(?:[ \t]*;[^\r]*)?")
ESCAPE = re.compile(rb"\\(?:x(..)|(.))")
PLAIN = {b"r": b"\r", b"n": b"\n", b"\\": b"\\"}


class Refused(Exception):
    """Its argument is the number of the error."""


class Connection:
    def __init__(self, wanted):
        self.wanted = wanted
        self.data = b""
        self.at = 0
        self.answers = []
        self.parser = self.requests()
        next(self.parser)

    def feed(self, read):
        self.data = self.data[self.at :] + read
        self.at = 0
        self.parser.send(None)

    def is_complete(self):
        return self.between and self.at == len(self.data)

    def line(self, most, error):
        """Waits for a line of at most so many bytes, its end included."""
        searched = 0
        while True:
            end = self.data.find(b"\n", self.at + searched, self.at + most)
            if end >= 0:
                break
            searched = len(self.data) - self.at
            if searched > most:
                raise Refused(error)
            yield
        line = self.data[self.at : end]
        self.at = end + 1
        if not line.endswith(b"\r"):
            raise Refused(400)
        return line[:-1]

    def pass_by(self, count):
        """Waits for so many bytes of the body."""
        while count > 0:
            piece = self.data[self.at : self.at + count]
            if len(piece) < count:
                yield
                continue
            total = self.sum
            for byte in piece:
                total = (31 * total + byte) % 1_000_003
            self.sum = total
            self.length += len(piece)
            self.at += len(piece)
            count -= len(piece)

    def exactly(self, bytes_):
        for byte in bytes_:
            while self.at == len(self.data):
                yield
            if self.data[self.at] != byte:
                raise Refused(400)
            self.at += 1

    def fields(self, used):
        found = []
        while True:
            line = yield from self.line(HEAD - used, 431)
            used += len(line) + 2
            if not line:
                return found
            name, colon, value = line.partition(b":")
            if not colon or not NAME.fullmatch(name) or not VALUE.fullmatch(value):
                raise Refused(400)
            found.append((name.lower(), value.strip(b" \t")))

    def chunks(self):
        announced = 0
        while True:
            size = SIZE.fullmatch((yield from self.line(SIZE_LINE, 400)))
            if not size:
                raise Refused(400)
            count = int(size[1], 16)
            announced += count
            if announced > BODY:
                raise Refused(413)
            if count == 0:
                break
            yield from self.pass_by(count)
            yield from self.exactly(b"\r\n")
        yield from self.fields(0)

    def requests(self):
        self.between = True
        yield
        while True:
            line = yield from self.line(HEAD, 431)
            if not line:
                continue
            self.between = False
            request = REQUEST.fullmatch(line)
            if not request:
                raise Refused(400)
            fields = yield from self.fields(len(line) + 2)
            self.length = self.sum = 0
            count = length_of(fields)
            if count is None:
                yield from self.chunks()
            else:
                yield from self.pass_by(count)
            self.between = True
            method, target = request[1].decode(), request[2].decode()
            wanted = shown([value for name, value in fields if name == self.wanted])
            self.answers.append(f"{method} {target} {len(fields)} {self.length} {self.sum} {wanted}")


def length_of(fields):
    """The length of the body. None if it is chunked."""
    lengths = [value for name, value in fields if name == b"content-length"]
    codings = [value.lower() for name, value in fields if name == b"transfer-encoding"]
    hosts = sum(name == b"host" for name, _ in fields)
    if hosts != 1 or lengths and codings or codings not in ([], [b"chunked"]):
        raise Refused(400)
    if not all(length.isdigit() for length in lengths):
        raise Refused(400)
    # Texts, because a number of thousands of digits is slow to read.
    numbers = {length.lstrip(b"0") for length in lengths}
    if len(numbers) > 1:
        raise Refused(400)
    number = max(numbers, default=b"")
    if len(number) > 7 or int(number or b"0") > BODY:
        raise Refused(413)
    return None if codings else int(number or b"0")


def shown(values):
    if not values:
        return "none"
    text = b", ".join(values).decode("latin-1").replace("\\", "\\\\")
    return "[" + re.sub("[^ -~]", lambda match: f"\\x{ord(match[0]):02X}", text) + "]"


def unescaped(line):
    if b"\\" not in line:
        return line
    return ESCAPE.sub(lambda match: bytes([int(match[1], 16)]) if match[1] else PLAIN[match[2]], line)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    wanted = lines[0].lower()
    out = []
    at = 2
    for number in range(1, int(lines[1]) + 1):
        count = int(lines[at])
        connection = Connection(wanted)
        try:
            for line in lines[at + 1 : at + 1 + count]:
                connection.feed(unescaped(line))
            end = "done" if connection.is_complete() else "incomplete"
        except Refused as error:
            end = str(error)
        at += 1 + count
        out.append(f"connection {number}")
        out.extend(connection.answers)
        out.append(end)
    print("\n".join(out))


main()
