# "The period of a client begins with its first request, and a new one when it is over."
import sys


def main():
    lines = sys.stdin
    _, most, window = map(int, lines.readline().split())
    old, young = {}, {}  # two generations, so that idle clients are forgotten
    swapped = 0
    for line in lines:
        time, client = line.split()
        time = int(time)
        if time >= swapped + window:
            old, young = young, {}
            swapped = time
        begin, count = young.get(client) or old.get(client) or (time, 0)
        if time >= begin + window:
            begin, count = time, 0
        if count < most:
            count += 1
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {begin + window - time}\n")
        young[client] = (begin, count)


main()
