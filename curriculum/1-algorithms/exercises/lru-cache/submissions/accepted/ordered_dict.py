import sys
from collections import OrderedDict


def main():
    lines = sys.stdin.buffer.read().splitlines()
    capacity = int(lines[0].split()[1])
    cache = OrderedDict()  # the least recently used page first
    hits = misses = 0
    out = []
    for line in lines[1:]:
        word, page, *value = line.split()
        if word == b"GET":
            if page in cache:
                cache.move_to_end(page)
                out.append(cache[page])
                hits += 1
            else:
                out.append(b"miss")
                misses += 1
        else:
            cache[page] = value[0]
            cache.move_to_end(page)
            if len(cache) > capacity:
                out.append(b"evict " + cache.popitem(last=False)[0])
            else:
                out.append(b"ok")
    out.append(b"hits %d misses %d\n" % (hits, misses))
    sys.stdout.buffer.write(b"\n".join(out))


main()
