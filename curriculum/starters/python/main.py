"""Reads lines such as "push 5" and prints answers. Python's standard library is all it needs."""

import sys


def solve(lines):
    """Gives the answers: a list of texts, one for each line that is printed."""
    answers = []
    count = 0

    for line in lines:
        words = line.split()  # "push 5" becomes ["push", "5"], and int(words[1]) is 5.
        if not words:
            continue  # The line is empty.

        # Your work begins here. For now, lines are counted.
        count += 1

    answers.append(str(count))
    return answers


def main():
    # The same on any machine: UTF-8. Bytes that are none stay as they are.
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")

    # Faster than input() and print() for each line: this reads and prints in large pieces.
    answers = solve(sys.stdin)
    sys.stdout.writelines(answer + "\n" for answer in answers)


main()
