"""Runs in a box ahead of time: waits for the command line on descriptor 3, and then is that program."""

import os
import sys


def main():
    job = b""
    while chunk := os.read(3, 65536):
        job += chunk
    os.close(3)
    argv = [os.fsdecode(text) for text in job.split(b"\0")[:-1]]
    # The program itself and its options come before the script.
    first = next(at for at, text in enumerate(argv) if at > 0 and not text.startswith("-"))
    sys.argv[:] = argv[first:]
    with open(sys.argv[0], "rb") as file:
        program = compile(file.read(), sys.argv[0], "exec")
    # The module runpy does the same, and first imports more than a small program takes.
    main_module = type(sys)("__main__")
    main_module.__file__ = sys.argv[0]
    main_module.__builtins__ = __builtins__
    sys.modules["__main__"] = main_module
    exec(program, main_module.__dict__)


main()
