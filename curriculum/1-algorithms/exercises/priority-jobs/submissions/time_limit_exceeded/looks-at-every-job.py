# "The best one is max()." Right, without any order to keep, and each worker looks at all of them.
import sys


def main():
    read = sys.stdin.buffer.readline
    jobs = {}  # id -> (priority, -serial, run_at)
    out = []
    for serial in range(int(read())):
        kind, *rest = read().decode().split()
        if kind == "add":
            jobs[rest[0]] = (int(rest[1]), -serial, int(rest[2]))
        elif kind == "cancel":
            jobs.pop(rest[0], None)
        else:
            now = int(rest[0])
            ready = (name for name, job in jobs.items() if job[2] <= now)
            taken = max(ready, key=jobs.__getitem__, default="none")
            jobs.pop(taken, None)
            out.append(taken)
    print("\n".join(out))


main()
