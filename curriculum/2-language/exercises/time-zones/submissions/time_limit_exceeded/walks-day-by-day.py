# "Count the days from 1970 on."
"""A local time is read with the offset of half a day before and of half a day after: at most these two can be right."""
import sys
from bisect import bisect_right
from calendar import monthrange
from datetime import datetime, timedelta

EPOCH = datetime(1970, 1, 1)
LARGEST_OFFSET = 54_000


class Zone:
    def __init__(self, first_offset):
        self.changes = []
        self.offsets = [first_offset]

    def offset_at(self, instant):
        return self.offsets[bisect_right(self.changes, instant)]

    def instant(self, local, rule):
        day = local.replace(hour=0, minute=0, second=0)
        walked, days = EPOCH, 0
        while walked < day:
            walked += timedelta(days=1)
            days += 1
        seconds = days * 86400 + local.hour * 3600 + local.minute * 60 + local.second
        before = self.offset_at(seconds - LARGEST_OFFSET)
        after = self.offset_at(seconds + LARGEST_OFFSET)
        both = sorted({seconds - before, seconds - after})
        fitting = [instant for instant in both if instant + self.offset_at(instant) == seconds]
        return (fitting or both)[0 if rule == "earlier" else -1]


def text_of(seconds, offset):
    sign = "-" if offset < 0 else "+"
    hours, minutes = divmod(abs(offset) // 60, 60)
    return f"{(EPOCH + timedelta(seconds=seconds)).isoformat()}{sign}{hours:02}:{minutes:02}"


def month_later(start, months):
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))


def occurrences(start, unit, count):
    for i in range(count):
        if unit == "month":
            yield month_later(start, i)
        else:
            yield start + timedelta(days=i if unit == "day" else 7 * i)


def answer(zone, operation, *rest):
    if operation == "LOCAL":
        instant = int(rest[0])
        offset = zone.offset_at(instant)
        return text_of(instant + offset, offset)
    *rest, rule = rest
    start = datetime.fromisoformat(rest[0])
    if operation == "INSTANT":
        return str(zone.instant(start, rule))
    if operation == "BETWEEN":
        end = datetime.fromisoformat(rest[1])
        return str(zone.instant(end, rule) - zone.instant(start, rule))
    days = occurrences(start, rest[1], int(rest[2]))
    return " ".join(str(zone.instant(day, rule)) for day in days)


def main():
    lines = iter(sys.stdin.read().split("\n"))
    zone_count, n = map(int, next(lines).split())
    zones = {}
    for _ in range(zone_count):
        name, first_offset, change_count = next(lines).split()
        zone = zones[name] = Zone(int(first_offset))
        for _ in range(int(change_count)):
            change, offset = map(int, next(lines).split())
            zone.changes.append(change)
            zone.offsets.append(offset)
    out = []
    for _ in range(n):
        operation, name, *rest = next(lines).split()
        out.append(answer(zones[name], operation, *rest))
    print("\n".join(out))


main()
