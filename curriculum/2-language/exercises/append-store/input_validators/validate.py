"""Exit 42 for a well-formed test: runs of commands, and what happens between them; else 43."""
import re
import sys

KEY = r"[a-z0-9]{1,20}"
LINE = re.compile(
    rf"# (?:run|tear [SD] [ -~]*|(?:kill|squeeze) [1-9][0-9]? [1-9][0-9]{{0,4}}|size [0-9]{{1,7}})"
    rf"|SET {KEY} [!-~](?:[ -~]{{0,98}}[!-~])?|(?:GET|DEL) {KEY}|COMPACT"
)


def well_formed(text):
    lines = text.split("\n")
    if lines.pop() != "" or not lines or not lines[0].startswith("# "):
        return False
    return all(LINE.fullmatch(line) for line in lines)


sys.exit(42 if well_formed(sys.stdin.read()) else 43)
