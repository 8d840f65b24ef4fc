# "Reading, adding one and writing takes no time: nobody will come in between."
import os
import sys
from uuid import uuid4


def value_of(name):
    try:
        with open(name) as file:
            return int(file.read())
    except FileNotFoundError:
        return 0


def add(name, times):
    fresh = f"{name}.{uuid4()}"
    for _ in range(times):
        value = value_of(name) + 1
        with open(fresh, "w") as file:
            file.write(f"{value}\n")
        os.rename(fresh, name)
        print(value, flush=True)


if sys.argv[1] == "add":
    add(sys.argv[2], int(sys.argv[3]))
else:
    print(value_of(sys.argv[2]))
