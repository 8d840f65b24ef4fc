"""Exit 42 for a well-formed test: a step on each line; else 43."""
import re
import sys

NAME = "[a-z]{1,20}"
STEP = re.compile(
    rf"# (?:file {NAME} (?:0|[1-9][0-9]{{0,8}})|show {NAME}"
    rf"|together [1-8](?: {NAME}){{1,2}} [1-9][0-9]{{0,2}}"
    rf"|killed [1-9][0-9]? {NAME} [1-9][0-9]?|killed-among [1-9] {NAME} [1-8] [1-9][0-9]{{0,2}})"
)


def well_formed(text):
    lines = text.split("\n")
    return lines.pop() == "" and lines != [] and all(STEP.fullmatch(line) for line in lines)


sys.exit(42 if well_formed(sys.stdin.read()) else 43)
