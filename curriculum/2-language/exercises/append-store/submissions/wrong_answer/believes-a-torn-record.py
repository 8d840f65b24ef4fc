import os
import sys

LOG = "store.log"


def load():
    data = {}
    try:
        with open(LOG, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        return data, 0
    whole = len(content)
    for line in content[:whole].splitlines():
        kind, key, *value = line.split(b" ", 2)
        if kind == b"S":
            data[key] = value[0] if value else b""
        else:
            data.pop(key, None)
    return data, whole


def compacted(data):
    with open(LOG + ".new", "wb") as file:
        for key, value in data.items():
            file.write(b"S %s %s\n" % (key, value))
    os.replace(LOG + ".new", LOG)


def main():
    data, whole = load()
    log = open(LOG, "ab", buffering=0)
    log.truncate(whole)
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        word, *rest = line.rstrip(b"\n").split(b" ", 2)
        answer = b"OK"
        if word == b"SET":
            log.write(b"S %s %s\n" % (rest[0], rest[1]))
            data[rest[0]] = rest[1]
        elif word == b"DEL":
            log.write(b"D %s\n" % rest[0])
            data.pop(rest[0], None)
        elif word == b"GET":
            answer = data.get(rest[0], b"none")
        else:
            compacted(data)
            log.close()
            log = open(LOG, "ab", buffering=0)
        out.write(answer + b"\n")
        out.flush()


main()
