# "I keep the number while I work, and write the file once at the end: that is a thousand times as fast."
import fcntl
import os
import sys


def value_of(name):
    try:
        with open(name) as file:
            return int(file.read())
    except FileNotFoundError:
        return 0


def add(name, times):
    # The lock is a file of its own, which nobody replaces. The kernel takes it from whoever dies.
    with open(name + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        value = value_of(name)
        for _ in range(times):
            value += 1
            print(value, flush=True)
        with open(name + ".new", "w") as file:
            file.write(f"{value}\n")
        os.rename(name + ".new", name)


if sys.argv[1] == "add":
    add(sys.argv[2], int(sys.argv[3]))
else:
    print(value_of(sys.argv[2]))
