# "Ask every booking of the room." Right, and each new booking asks up to 80,000 others.
import sys


def main():
    read = sys.stdin.buffer.readline
    rooms = [{} for _ in range(1001)]
    bookings = [None]
    out = []
    for _ in range(int(read())):
        kind, *rest = read().split()
        if kind == b"cancel":
            number = int(rest[0])
            out.append("none" if bookings[number] is None else "ok")
            if bookings[number] is not None:
                del rooms[bookings[number]][number]
                bookings[number] = None
            continue
        room, start, end = map(int, rest)
        overlapping = [
            (begin, number)
            for number, (begin, finish) in rooms[room].items()
            if begin < end and start < finish
        ]
        if overlapping:
            out.append(str(min(overlapping)[1]))
            bookings.append(None)
        else:
            rooms[room][len(bookings)] = (start, end)
            bookings.append(room)
            out.append("ok")
    print("\n".join(out))


main()
