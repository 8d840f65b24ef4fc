# "The page that came first goes first."
import sys
from collections import OrderedDict


def main():
    lines = sys.stdin.buffer.read().splitlines()
    capacity = int(lines[0].split()[1])
    cache = OrderedDict()  # the page that came first, first
    hits = misses = 0
    out = []
    for line in lines[1:]:
        word, page, *value = line.split()
        if word == b"GET":
            if page in cache:
                out.append(cache[page])
                hits += 1
            else:
                out.append(b"miss")
                misses += 1
        else:
            cache[page] = value[0]  # keeps its place, if it has one
            if len(cache) > capacity:
                out.append(b"evict " + cache.popitem(last=False)[0])
            else:
                out.append(b"ok")
    out.append(b"hits %d misses %d\n" % (hits, misses))
    sys.stdout.buffer.write(b"\n".join(out))


main()
