# "A counter for each client, which starts at 0 in each new period."
import sys


def main():
    lines = sys.stdin
    _, most, window = map(int, lines.readline().split())
    period = -1
    counts = {}
    for line in lines:
        time, client = line.split()
        time = int(time)
        if time // window != period:
            period = time // window
            counts = {}
        if counts.get(client, 0) < most:
            counts[client] = counts.get(client, 0) + 1
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {(period + 1) * window - time}\n")


main()
