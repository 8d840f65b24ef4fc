# "Equal is equal."
"""Each record knows its group, which is a list. The smaller list is written into the larger one."""
import sys


def main():
    groups = [[]]  # by record
    emails, phones = {}, {}
    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        word, a, b = line.split()
        if word == "SAME":
            out.append("yes" if groups[int(a)] is groups[int(b)] else "no")
            continue
        record = len(groups)
        groups.append([record])
        for known, value in (emails, a.lower()), (phones, b):
            small, large = groups[record], groups[known.setdefault(value, record)]
            if small is large:
                continue
            if len(small) > len(large):
                small, large = large, small
            large += small
            for one in small:
                groups[one] = large
    for record in range(1, len(groups)):
        group = groups[record]
        if group:
            out.append(f"{len(group)} {' '.join(map(str, sorted(group)))}")
            group.clear()
    print("\n".join(out))


main()
