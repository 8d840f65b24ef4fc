# "A segment is a list of entries." To find one, it reads all of them.
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
    segments = []  # (entries, hashes), the oldest first
    out = []
    for _ in range(int(read())):
        kind, *rest = read().split()
        if kind == b"put":
            memory[rest[0]] = rest[1]
        elif kind == b"del":
            memory[rest[0]] = b""
        elif kind == b"flush":
            if memory:
                segments.append((list(memory.items()), {hash_of(key) for key in memory}))
                memory = {}
        elif kind == b"get":
            value, reads = memory.get(rest[0]), 0
            for entries, filter in reversed(segments):
                if value is not None:
                    break
                if hash_of(rest[0]) not in filter:
                    continue
                reads += 1
                for key, found in entries:
                    if key == rest[0]:
                        value = found
                        break
            out.append(f"{value.decode() if value else 'none'} {reads}")
        else:
            start = max(0, len(segments) - int(rest[0]))
            merged = {}
            for entries, _ in segments[start:]:
                merged.update(entries)
            if start == 0:
                merged = {key: value for key, value in merged.items() if value}
            del segments[start:]
            if merged:
                segments.append((list(merged.items()), {hash_of(key) for key in merged}))
            size = sum(len(key) + len(value) for entries, _ in segments for key, value in entries)
            out.append(f"{len(segments)} {size}")
    print("\n".join(out))


main()
