"""Exit 42 for one line of a filter, right or wrong, and well-formed tickets, else 43."""
import re
import sys

TICKET = re.compile(rb"(0|[1-9][0-9]{0,8}) (yes|no) [ -&(-~]+\n")


def well_formed(lines):
    text = lines.readline()
    if not re.fullmatch(rb"[!-~](?:[ -~]*[!-~])?\n", text) or len(text) > 200_001:
        return False
    if any(len(number) > 9 for number in re.findall(rb"[0-9]+", re.sub(rb"'[^']*'", b" ", text))):
        return False
    count = lines.readline()
    if not re.fullmatch(rb"[1-9][0-9]{0,2}\n", count) or int(count) > 100:
        return False
    tickets = lines.readlines()
    return len(tickets) == int(count) and all(TICKET.fullmatch(ticket) for ticket in tickets)


sys.exit(42 if well_formed(sys.stdin.buffer) else 43)
