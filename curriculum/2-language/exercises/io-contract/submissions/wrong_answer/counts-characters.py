# "The length of a text is the number of its characters."
import re
import sys

COMMAND = re.compile(rb"(?:(len)|(first|last) ([0-9]{1,7})) (.*)", re.DOTALL)


def options(args):
    """The end of an answer, and whether a wrong line stops; None for bad usage."""
    end = None
    stops = False
    rest = list(args)
    while rest:
        arg = rest.pop(0)
        if arg == "--stop" and not stops:
            stops = True
        elif arg == "--end" and end is None and rest:
            end = rest.pop(0).encode()
        else:
            return None
    return (b"\n" if end is None else end), stops


def answer(line):
    found = COMMAND.fullmatch(line)
    if found is None:
        return None
    word, cut, digits, text = found.groups()
    if word:
        return b"%d" % len(text.decode())
    n = min(int(digits), len(text))
    return text[:n] if cut == b"first" else text[len(text) - n :]


def main():
    chosen = options(sys.argv[1:])
    if chosen is None:
        print("usage: [--end TEXT] [--stop]", file=sys.stderr)
        return 2
    end, stops = chosen
    out = []
    wrong = 0
    for number, line in enumerate(sys.stdin.buffer.read().split(b"\n"), 1):
        line = line[:-1] if line.endswith(b"\r") else line
        if not line.strip(b" "):
            continue
        said = answer(line)
        if said is None:
            print(f"line {number} is no command", file=sys.stderr)
            wrong += 1
            if stops:
                break
        else:
            out.append(said + end)
    sys.stdout.buffer.write(b"".join(out))
    return 1 if wrong else 0


sys.exit(main())
