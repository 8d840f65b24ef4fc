# "A queue that is empty does no harm."
import sys
from collections import deque


def main():
    lines = sys.stdin
    _, most, window = map(int, lines.readline().split())
    clients = {}
    for line in lines:
        time, client = line.split()
        time = int(time)
        times = clients.get(client)
        if times is None:
            times = clients[client] = deque()
        while times and times[0] <= time - window:
            times.popleft()
        if len(times) < most:
            times.append(time)
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {times[0] + window - time}\n")


main()
