"""Exit 42 for well-formed commands, else 43."""
import re
import sys

COUNT = re.compile(rb"[1-9][0-9]{0,4}\n")
AMOUNT = rb"(?:0|-?[1-9][0-9]{0,18})"
WEIGHT = rb"(?:0|[1-9][0-9]{0,9})"
COMMAND = re.compile(
    rb"(?:sum(?: %(amount)s){1,9}|split %(amount)s ([1-9][0-9]{0,3})"
    rb"|weigh %(amount)s((?: %(weight)s){1,20})"
    rb"|tax %(amount)s (?:100(?:\.0{1,4})?|(?:0|[1-9][0-9]?)(?:\.[0-9]{1,4})?))\n"
    % {b"amount": AMOUNT, b"weight": WEIGHT}
)


def people_in(line):
    """How many people there are in a command, or None if it is not one."""
    match = COMMAND.fullmatch(line)
    if not match:
        return None
    words = line.split()
    amounts = words[1:] if words[0] == b"sum" else words[1:2]
    if any(abs(int(amount)) > 10**18 for amount in amounts):
        return None
    if match[1]:
        return int(match[1]) if int(match[1]) <= 1000 else None
    if match[2]:
        weights = [int(weight) for weight in match[2].split()]
        return len(weights) if 1 <= sum(weights) <= 10**9 else None
    return 0


def well_formed(lines):
    first = lines.readline()
    if not COUNT.fullmatch(first) or int(first) > 20_000:
        return False
    people = [people_in(line) for line in lines]
    return len(people) == int(first) and None not in people and sum(people) <= 200_000


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
