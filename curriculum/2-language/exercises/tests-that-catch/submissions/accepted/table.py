import re
import subprocess
import sys

RIGHT = {
    "1 1": 491,
    "1 4999": 5489,
    "1 5000": 5000,
    "1 5001": 5001,
    "9 100": 1390,
    "10 100": 1390,
    "11 9": 580,
    "11 11": 599,
    "10 555": 5485,
    "10 556": 5004,
    "1 300 FIVE": 490,
    "1 500 FIVE": 490,
    "1 501 FIVE": 491,
    "1 5200 FIVE": 5190,
    "1 5500 FIVE": 5000,
    "10 600 FIVE": 5390,
    "11 9 FIVE": 490,
    "9999 999999": 8999091001,
    "10000 1000000": 9000000000,
}
WRONG = [
    "", "0 100", "1 0", "10001 1", "1 1000001", "01 5", "1 05", "-1 5", "1.5 5", "1", "FIVE",
    "1 5 SIX", "1 5 five", "1 5 FIVE FIVE", "1 5 FIVE ", " 1 5", "1 5 ", "1  5", "1\t5", "1 5 500",
]  # fmt: skip


def holds(command, text, answers, code):
    """Whether the command answers each line as it should, in whatever order."""
    ran = subprocess.run(command, input=text.encode(), capture_output=True)
    said = {}
    lines = ran.stdout.decode().split("\n")
    if ran.returncode != code or lines.pop() != "":
        return False
    for line in lines:
        found = re.fullmatch(r"([1-9][0-9]*) ([0-9]+|error(?: .*)?)", line)
        if found is None or int(found[1]) in said:
            return False
        said[int(found[1])] = None if found[2].startswith("error") else int(found[2])
    return said == dict(enumerate(answers, 1))


def main():
    command = sys.argv[1:]
    orders = "\n".join(RIGHT)
    mixed = [line for wrong in WRONG for line in (wrong, "1 5000")]
    is_right = (
        holds(command, "", [], 0)
        and holds(command, orders + "\n", list(RIGHT.values()), 0)
        and holds(command, orders, list(RIGHT.values()), 0)
        and holds(command, "\n".join(mixed) + "\n", [None, 5000] * len(WRONG), 1)
        and all(holds(command, f"{wrong}\n", [None], 1) for wrong in WRONG[:3])
    )
    sys.exit(0 if is_right else 1)


main()
