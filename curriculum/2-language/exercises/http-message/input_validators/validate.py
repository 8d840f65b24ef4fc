"""Exit 42 for well-formed connections with their reads, else 43. What the reads say is not judged here."""
import re
import sys

NAME = re.compile(rb"[A-Za-z0-9-]{1,40}")
CONNECTIONS = re.compile(rb"[1-9][0-9]{0,3}")
READS = re.compile(rb"[1-9][0-9]{0,5}")
READ = re.compile(rb"(?:[ -\[\]-~]|\\(?:[rn\\]|x[0-9A-F]{2}))+")


def well_formed(data):
    if len(data) > 4_000_000 or not data.endswith(b"\n"):
        return False
    lines = data[:-1].split(b"\n")
    if len(lines) < 2 or not NAME.fullmatch(lines[0]) or not CONNECTIONS.fullmatch(lines[1]):
        return False
    if int(lines[1]) > 2000:
        return False
    at = 2
    total = 0
    for _ in range(int(lines[1])):
        if at >= len(lines) or not READS.fullmatch(lines[at]):
            return False
        count = int(lines[at])
        total += count
        if total > 500_000 or at + count >= len(lines):
            return False
        if not all(READ.fullmatch(line) for line in lines[at + 1 : at + 1 + count]):
            return False
        at += 1 + count
    return at == len(lines)


sys.exit(42 if well_formed(sys.stdin.buffer.read()) else 43)
