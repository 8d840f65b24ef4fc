"""Exit 42 for well-formed zones and operations, else 43."""
import re
import sys
from datetime import datetime, timedelta

NAME = r"([A-Za-z0-9/_+-]{1,30})"
COUNT = r"([1-9][0-9]{0,4})"
OFFSET = r"(0|-?[1-9][0-9]{0,4})"
INSTANT = r"(0|[1-9][0-9]{0,9})"
LOCAL = r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})"
RULE = "(?:earlier|later)"
HEAD = re.compile(f"{COUNT} {COUNT}")
ZONE = re.compile(f"{NAME} {OFFSET} (0|[1-9][0-9]{{0,2}})")
CHANGE = re.compile(f"{INSTANT} {OFFSET}")
AT_INSTANT = re.compile(f"LOCAL {NAME} {INSTANT}")
AT_LOCAL = re.compile(f"INSTANT {NAME} {LOCAL} {RULE}")
BETWEEN = re.compile(f"BETWEEN {NAME} {LOCAL} {LOCAL} {RULE}")
EVERY = re.compile(f"EVERY {NAME} {LOCAL} (day|week|month) ([1-9][0-9]{{0,3}}) {RULE}")
LAST_INSTANT = 4_133_980_799
LAST_DAY = datetime(2100, 12, 31, 23, 59, 59)


def must(condition):
    if not condition:
        raise ValueError


def offset(text):
    must(abs(int(text)) <= 54_000 and int(text) % 60 == 0)


def instant(text):
    must(int(text) <= LAST_INSTANT)
    return int(text)


def local(text):
    time = datetime.fromisoformat(text)
    must(1970 <= time.year <= 2100)
    return time


def read_zone(lines):
    name, first, changes = ZONE.fullmatch(next(lines)).groups()
    offset(first)
    must(int(changes) <= 500)
    before = -172_800
    for _ in range(int(changes)):
        change, after = CHANGE.fullmatch(next(lines)).groups()
        offset(after)
        must(instant(change) >= before + 172_800)
        before = int(change)
    return name


def read_every(match):
    start, unit, count = local(match[2]), match[3], int(match[4])
    must(count <= 1000)
    if unit == "month":
        years, _ = divmod(start.month - 1 + count - 1, 12)
        must(start.year + years <= 2100)
    else:
        must(start + timedelta(days=(count - 1) * (1 if unit == "day" else 7)) <= LAST_DAY)
    return count


def check(text):
    must(text.endswith("\n"))
    lines = iter(text[:-1].split("\n"))
    zone_count, n = map(int, HEAD.fullmatch(next(lines)).groups())
    must(zone_count <= 50 and n <= 20_000)
    zones = {read_zone(lines) for _ in range(zone_count)}
    must(len(zones) == zone_count)
    total = 0
    for _ in range(n):
        line = next(lines)
        if match := AT_INSTANT.fullmatch(line):
            instant(match[2])
        elif match := AT_LOCAL.fullmatch(line):
            local(match[2])
        elif match := BETWEEN.fullmatch(line):
            local(match[2])
            local(match[3])
        else:
            match = EVERY.fullmatch(line)
            total += read_every(match)
        must(match[1] in zones)
    must(total <= 50_000 and next(lines, None) is None)


try:
    check(sys.stdin.buffer.read().decode("ascii"))
except (ValueError, TypeError, AttributeError, StopIteration):
    sys.exit(43)
sys.exit(42)
