"""No segments: each key has the history of its entries, and each hash the list of segments in which it occurs."""
import sys


def main():
    read = sys.stdin.buffer.readline
    hashes = {}

    def hash_of(key):
        if key not in hashes:
            value = 0
            for code in key:
                value = (31 * value + code) % 1024
            hashes[key] = value
        return hashes[key]

    memory = {}
    histories = {}  # key -> [(segment, value)], the newest last; None is a tombstone
    with_hash = {}  # hash -> [segment], the newest last
    segments = []  # numbers that grow with each flush
    keys_of = {}  # segment -> its keys
    size = 0
    latest = 0
    out = []
    for _ in range(int(read())):
        kind, *rest = read().split()
        if kind == b"put":
            memory[rest[0]] = rest[1]
        elif kind == b"del":
            memory[rest[0]] = None
        elif kind == b"get":
            key = rest[0]
            if key in memory:
                value, reads = memory[key], 0
            else:
                last, value = histories[key][-1] if histories.get(key) else (0, None)
                reads = 0
                for segment in reversed(with_hash.get(hash_of(key), ())):
                    if segment < last:
                        break
                    reads += 1
            out.append(f"{value.decode() if value else 'none'} {reads}")
        elif kind == b"flush":
            if not memory:
                continue
            latest += 1
            segments.append(latest)
            keys_of[latest] = list(memory)
            for key, value in memory.items():
                histories.setdefault(key, []).append((latest, value))
                size += len(key) + len(value or b"")
                places = with_hash.setdefault(hash_of(key), [])
                if not places or places[-1] != latest:
                    places.append(latest)
            memory = {}
        else:
            count = min(int(rest[0]), len(segments))
            if count > 0:
                target = segments[-count]
                merged = segments[-count:]
                del segments[-count:]
                is_complete = not segments
                keys = dict.fromkeys(key for segment in merged for key in keys_of.pop(segment))
                for key in keys:
                    places = with_hash.get(hash_of(key), [])
                    while places and places[-1] >= target:
                        places.pop()
                kept = []
                for key in keys:
                    history = histories[key]
                    value = history[-1][1]
                    while history and history[-1][0] >= target:
                        size -= len(key) + len(history.pop()[1] or b"")
                    if value is None and is_complete:
                        continue
                    kept.append(key)
                    history.append((target, value))
                    size += len(key) + len(value or b"")
                    places = with_hash[hash_of(key)]
                    if not places or places[-1] != target:
                        places.append(target)
                if kept:
                    segments.append(target)
                    keys_of[target] = kept
            out.append(f"{len(segments)} {size}")
    print("\n".join(out))


main()
