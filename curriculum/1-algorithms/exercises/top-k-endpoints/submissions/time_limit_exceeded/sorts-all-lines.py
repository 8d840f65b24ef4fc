# "Sort all lines by name, then add up what is together." Each look sorts every request again.
import sys
from itertools import groupby
from operator import itemgetter


def main():
    read = sys.stdin.buffer.readline
    lines = []
    out = []
    for _ in range(int(read())):
        name, value = read().split()
        if name != b"TOP":
            # Without the point, milliseconds with three digits after it are microseconds.
            lines.append((name, int(value.replace(b".", b""))))
            continue
        together = groupby(sorted(lines), key=itemgetter(0))
        totals = [(-sum(map(itemgetter(1), group)), name) for name, group in together]
        shown = sorted(totals)[: int(value)]
        out.append(str(len(shown)))
        for total, name in shown:
            out.append(f"{name.decode()} {-total // 1000}.{-total % 1000:03}")
    print("\n".join(out))


main()
