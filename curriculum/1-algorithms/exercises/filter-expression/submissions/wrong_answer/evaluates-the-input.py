# "Python can do all that: I change the words and the signs, and eval does the rest."
import re
import sys

SIGNS = {"=": "==", "AND": "and", "OR": "or", "NOT": "not"}


def to_python(text):
    parts = re.findall(r"'[^']*'|<=|>=|!=|[A-Za-z]+|[0-9]+|\s+|.", text)
    return "".join(str(int(part)) if part.isdigit() else SIGNS.get(part, part) for part in parts)


def main():
    text, _, *rows = sys.stdin.read().splitlines()
    try:
        program = compile(to_python(text), "filter", "eval")
    except SyntaxError as error:
        print("error at", error.offset)
        return
    except (MemoryError, RecursionError):
        print("error at 1")
        return
    for row in rows:
        prio, late, status = row.split(" ", 2)
        ticket = {"prio": int(prio), "late": late == "yes", "status": status}
        try:
            print("yes" if eval(program, ticket) else "no")
        except (NameError, TypeError):
            print("error at 1")
            return


main()
