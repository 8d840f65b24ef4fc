# "R requests in W milliseconds, so a client gets a new one each W / R milliseconds."
import sys


def main():
    lines = sys.stdin
    _, most, window = map(int, lines.readline().split())
    full = most * window  # one request costs `window` parts
    old, young = {}, {}  # two generations, so that idle clients are forgotten
    swapped = 0
    for line in lines:
        time, client = line.split()
        time = int(time)
        if time >= swapped + window:
            old, young = young, {}
            swapped = time
        last, tokens = young.get(client) or old.get(client) or (time, full)
        tokens = min(full, tokens + (time - last) * most)
        if tokens >= window:
            tokens -= window
            sys.stdout.write("allow\n")
        else:
            sys.stdout.write(f"wait {-((tokens - window) // most)}\n")
        young[client] = (time, tokens)


main()
