# "A function for OR, one for AND, one for NOT, and one for what is in brackets, which calls the first again."
import operator
import re
import sys

TOKEN = re.compile(r"([A-Za-z]+)|([0-9]+)|('[^']*')|(<=|>=|!=|[<>=])|([()])|(\S)")
COMPARE = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}


class Misfit(Exception):
    pass


class Parser:
    def __init__(self, text):
        self.tokens = [(m.lastindex, m[0], m.start() + 1) for m in TOKEN.finditer(text)]
        self.tokens.append((0, "", len(text) + 1))
        self.at = 0

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def sees(self, word):
        if self.tokens[self.at][1] != word:
            return False
        self.at += 1
        return True

    def whole(self):
        result = self.any_of()
        if self.tokens[self.at][0] != 0:
            raise Misfit(self.tokens[self.at][2])
        return result

    def any_of(self):
        left = self.all_of()
        while self.sees("OR"):
            left = ("OR", left, self.all_of())
        return left

    def all_of(self):
        left = self.turned()
        while self.sees("AND"):
            left = ("AND", left, self.turned())
        return left

    def turned(self):
        if self.sees("NOT"):
            return ("NOT", self.turned(), None)
        if self.sees("("):
            inner = self.any_of()
            if not self.sees(")"):
                raise Misfit(self.tokens[self.at][2])
            return inner
        kind, field, column = self.take()
        if field == "late":
            return (operator.eq, field, True)
        if field not in ("prio", "status"):
            raise Misfit(column)
        kind, sign, column = self.take()
        if kind != 4 or (field == "status" and sign not in ("=", "!=")):
            raise Misfit(column)
        kind, value, column = self.take()
        if kind != (2 if field == "prio" else 3):
            raise Misfit(column)
        return (COMPARE[sign], field, int(value) if field == "prio" else value[1:-1])


def accepts(node, ticket):
    word, left, right = node
    if word == "NOT":
        return not accepts(left, ticket)
    if word == "AND":
        return accepts(left, ticket) and accepts(right, ticket)
    if word == "OR":
        return accepts(left, ticket) or accepts(right, ticket)
    return word(ticket[left], right)


def main():
    text, _, *rows = sys.stdin.read().splitlines()
    try:
        tree = Parser(text).whole()
    except Misfit as misfit:
        print("error at", misfit)
        return
    for row in rows:
        prio, late, status = row.split(" ", 2)
        ticket = {"prio": int(prio), "late": late == "yes", "status": status}
        print("yes" if accepts(tree, ticket) else "no")


main()
