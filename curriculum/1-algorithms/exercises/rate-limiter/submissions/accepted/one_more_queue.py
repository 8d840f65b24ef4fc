import sys
from collections import deque


def main():
    lines = sys.stdin
    _, most, window = map(int, lines.readline().split())
    clients = {}
    allowed = deque()  # the clients of all allowed requests in the window, in order of time
    for line in lines:
        time, client = line.split()
        time = int(time)
        while allowed and clients[allowed[0]][0] <= time - window:
            idle = allowed.popleft()
            clients[idle].popleft()
            if not clients[idle]:
                del clients[idle]
        times = clients.get(client)
        if times is None:
            times = clients[client] = deque()
        if len(times) < most:
            times.append(time)
            allowed.append(client)
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {times[0] + window - time}\n")


main()
