# "Keep the times that are still in the window, in one line."
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
        times = young.get(client) or old.get(client) or []
        times = [one for one in times if one > time - window]
        if len(times) < most:
            times.append(time)
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {times[0] + window - time}\n")
        young[client] = times


main()
