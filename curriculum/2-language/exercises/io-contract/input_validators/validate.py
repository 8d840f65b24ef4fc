"""Exit 42 for a well-formed test: runs with arguments, each with its input in pieces; else 43."""
import json
import re
import sys

TEXT = r'"(?:[^"\\\x00-\x1f]|\\(?:["\\nrtf]|u[0-9a-f]{4}))*"'
RUN = re.compile(rf"# run(?: {TEXT})*")
PIECE = re.compile(rf"(?:([1-9][0-9]{{0,6}}) times )?({TEXT})")


def bytes_of(text):
    return len(text.encode())


def well_formed(text):
    lines = text.split("\n")
    if lines.pop() != "" or not lines or not lines[0].startswith("# run"):
        return False
    size = 0
    for line in lines:
        if RUN.fullmatch(line):
            size = 0
            args = [json.loads(arg) for arg in re.findall(TEXT, line)]
            if not all(re.fullmatch(r"[ -~]{0,20}", arg) for arg in args):
                return False
            continue
        piece = PIECE.fullmatch(line)
        if piece is None:
            return False
        value = json.loads(piece[2])
        size += int(piece[1] or 1) * bytes_of(value)
        if "\0" in value or size > 2_000_000:
            return False
    return True


def main():
    try:
        right = well_formed(sys.stdin.buffer.read().decode())
    except UnicodeError:
        right = False
    sys.exit(42 if right else 43)


main()
