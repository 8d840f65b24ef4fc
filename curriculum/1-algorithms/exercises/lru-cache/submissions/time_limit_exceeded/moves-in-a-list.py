# "A list can take an entry out of its middle, in one line."
import sys


def main():
    lines = sys.stdin.buffer.read().splitlines()
    capacity = int(lines[0].split()[1])
    order = []  # the least recently used page first
    values = {}
    hits = misses = 0
    out = []
    for line in lines[1:]:
        word, page, *value = line.split()
        if page in values:
            order.remove(page)
            order.append(page)
        if word == b"GET":
            if page in values:
                out.append(values[page])
                hits += 1
            else:
                out.append(b"miss")
                misses += 1
            continue
        if page not in values:
            order.append(page)
        values[page] = value[0]
        if len(order) > capacity:
            victim = order.pop(0)
            del values[victim]
            out.append(b"evict " + victim)
        else:
            out.append(b"ok")
    out.append(b"hits %d misses %d\n" % (hits, misses))
    sys.stdout.buffer.write(b"\n".join(out))


main()
