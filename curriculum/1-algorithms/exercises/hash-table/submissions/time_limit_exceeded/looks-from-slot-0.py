# "The hash says where a key goes. To find it, I look through the table."
import sys

TOMBSTONE = object()


def fnv1a(key):
    value = 2166136261
    for byte in key:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


class Table:
    def __init__(self, size):
        self.mask = size - 1
        self.slots = [None] * size
        self.keys = 0
        self.used = 0  # keys and tombstones

    def find(self, key, at):
        """Where the key is, or -1; and where a new key would go."""
        slots, mask = self.slots, self.mask
        for at_all, slot in enumerate(slots):
            if slot is not None and slot is not TOMBSTONE and slot[0] == key:
                return at_all, at_all
        at &= mask
        free = -1
        while (slot := slots[at]) is not None:
            if slot is TOMBSTONE:
                if free < 0:
                    free = at
            elif slot[0] == key:
                return at, at
            at = (at + 1) & mask
        return -1, free if free >= 0 else at

    def put(self, key, value, code):
        at, free = self.find(key, code)
        if at < 0:
            self.keys += 1
            if self.slots[free] is None:
                self.used += 1
        self.slots[free] = (key, value, code)
        if self.used * 4 > (self.mask + 1) * 3:
            self.rebuild()

    def remove(self, key, code):
        at, _ = self.find(key, code)
        if at >= 0:
            self.slots[at] = TOMBSTONE
            self.keys -= 1

    def rebuild(self):
        size = 8
        while self.keys * 2 > size:
            size *= 2
        new = Table(size)
        for slot in self.slots:
            if slot is not None and slot is not TOMBSTONE:
                new.put(*slot)
        self.__dict__ = new.__dict__

    def dump(self):
        parts = [str(self.mask + 1)]
        for at, slot in enumerate(self.slots):
            if slot is TOMBSTONE:
                parts.append(f"{at}:tombstone")
            elif slot is not None:
                parts.append(f"{at}:{slot[0].decode()}={slot[1].decode()}")
        return " ".join(parts)


def main():
    table = Table(8)
    out = []
    for line in sys.stdin.buffer.read().splitlines()[1:]:
        word, *rest = line.split()
        if word == b"DUMP":
            out.append(table.dump())
            continue
        key = rest[0]
        code = fnv1a(key)
        if word == b"PUT":
            table.put(key, rest[1], code)
        elif word == b"DEL":
            table.remove(key, code)
        else:
            at, _ = table.find(key, code)
            out.append("none" if at < 0 else table.slots[at][1].decode())
    print("\n".join(out))


main()
