# "Who comes next must not come before I leave." The guest who is still there is overlooked.
import sys
from bisect import bisect_left


def main():
    read = sys.stdin.buffer.readline
    bookings = [None]  # (room, from, to), or None where it was refused or is cancelled
    begins = [[] for _ in range(1001)]
    numbers = [[] for _ in range(1001)]
    out = []
    for _ in range(int(read())):
        kind, *rest = read().split()
        if kind == b"cancel":
            number = int(rest[0])
            if bookings[number] is None:
                out.append("none")
                continue
            room, start, _ = bookings[number]
            place = bisect_left(begins[room], start)
            del begins[room][place], numbers[room][place]
            bookings[number] = None
            out.append("ok")
            continue
        room, start, end = map(int, rest)
        place = bisect_left(begins[room], start)
        if place < len(begins[room]) and begins[room][place] < end:
            out.append(str(numbers[room][place]))
            bookings.append(None)
        else:
            begins[room].insert(place, start)
            numbers[room].insert(place, len(bookings))
            bookings.append((room, start, end))
            out.append("ok")
    print("\n".join(out))


main()
