# "The group of a record is the group of the one it points to."
import sys


def main():
    parents = [0]
    emails, phones = {}, {}

    def find(record):
        if parents[record] != record:
            parents[record] = find(parents[record])
        return parents[record]

    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        word, a, b = line.split()
        if word == "SAME":
            out.append("yes" if find(int(a)) == find(int(b)) else "no")
            continue
        record = len(parents)
        parents.append(record)
        for known, value in (emails, a.lower()), (phones, b):
            if value != "-":
                # The last record that has this value is looked at, so that the way to it is short.
                parents[find(known.get(value, record))] = record
                known[value] = record
    groups = {}
    for record in range(1, len(parents)):
        groups.setdefault(find(record), []).append(record)
    for group in groups.values():
        out.append(f"{len(group)} {' '.join(map(str, group))}")
    print("\n".join(out))


main()
