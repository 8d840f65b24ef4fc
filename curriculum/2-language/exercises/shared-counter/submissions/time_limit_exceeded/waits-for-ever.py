# "Only one can create the lock file. Whoever has done so removes it in the end."
import os
import sys
import time


def value_of(name):
    try:
        with open(name) as file:
            return int(file.read())
    except FileNotFoundError:
        return 0


def add(name, times):
    lock = name + ".lock"
    for _ in range(times):
        while True:
            try:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
                break
            except FileExistsError:
                time.sleep(0.001)
        value = value_of(name) + 1
        with open(name + ".new", "w") as file:
            file.write(f"{value}\n")
        os.rename(name + ".new", name)
        os.remove(lock)
        print(value, flush=True)


if sys.argv[1] == "add":
    add(sys.argv[2], int(sys.argv[3]))
else:
    print(value_of(sys.argv[2]))
