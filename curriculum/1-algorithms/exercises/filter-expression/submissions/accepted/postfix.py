"""Two steps: the filter becomes a list in which each word follows its operands; that list is run for each ticket."""
import operator
import re
import sys

TOKEN = re.compile(r"([A-Za-z]+)|([0-9]+)|('[^']*')|(<=|>=|!=|[<>=])|([()])|(\S)")
COMPARE = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}
BINDS = {"OR": 1, "AND": 2, "NOT": 3}


class Misfit(Exception):
    pass


def tokens(text):
    for match in TOKEN.finditer(text):
        yield match.lastindex, match[0], match.start() + 1
    yield 0, "", len(text) + 1


def postfix(text):
    out, waiting = [], []
    stream = tokens(text)
    wants_condition = True
    for kind, part, column in stream:
        if wants_condition:
            if part in ("NOT", "("):
                waiting.append(part)
                continue
            if kind != 1 or part not in ("late", "prio", "status"):
                raise Misfit(column)
            out.append(condition(part, stream))
            wants_condition = False
        elif part in ("AND", "OR"):
            while waiting and BINDS.get(waiting[-1], 0) >= BINDS[part]:
                out.append(waiting.pop())
            waiting.append(part)
            wants_condition = True
        elif part == ")":
            while waiting and waiting[-1] != "(":
                out.append(waiting.pop())
            if not waiting:
                raise Misfit(column)
            waiting.pop()
        elif kind == 0 and "(" not in waiting:
            return out + waiting[::-1]
        else:
            raise Misfit(column)


def condition(field, stream):
    if field == "late":
        return field, operator.eq, True
    kind, sign, column = next(stream)
    if kind != 4 or (field == "status" and sign not in ("=", "!=")):
        raise Misfit(column)
    kind, value, column = next(stream)
    if kind != (2 if field == "prio" else 3):
        raise Misfit(column)
    return field, COMPARE[sign], int(value) if field == "prio" else value[1:-1]


def accepts(program, ticket):
    stack = []
    for step in program:
        if step == "NOT":
            stack.append(not stack.pop())
        elif step == "AND":
            right = stack.pop()
            stack[-1] = stack[-1] and right
        elif step == "OR":
            right = stack.pop()
            stack[-1] = stack[-1] or right
        else:
            field, compare, value = step
            stack.append(compare(ticket[field], value))
    return stack[0]


def main():
    text, _, *rows = sys.stdin.read().splitlines()
    try:
        program = postfix(text)
    except Misfit as misfit:
        print("error at", misfit)
        return
    for row in rows:
        prio, late, status = row.split(" ", 2)
        ticket = {"prio": int(prio), "late": late == "yes", "status": status}
        print("yes" if accepts(program, ticket) else "no")


main()
