"""Exit 42 for the right order or for any cycle, else 43. Called with the input, the answer and the folder of the feedback."""
import sys


def needs_of(path):
    with open(path, encoding="ascii") as lines:
        n, m = map(int, lines.readline().split())
        for _ in range(n):
            lines.readline()
        return {tuple(lines.readline().split()) for _ in range(m)}


def problem(given, answer, input_path):
    """What is wrong with the output, or None."""
    if not given:
        return "The output is empty."
    if given[0] != answer[0]:
        return f"The output begins with {given[0][:50]!r}, and {answer[0]!r} is right."
    names = given[1:]
    if given[0] == "order":
        if len(names) != len(answer) - 1:
            return f"The order has {len(names)} names, and {len(answer) - 1} are right."
        for at, (one, right) in enumerate(zip(names, answer[1:]), 1):
            if one != right:
                return f"Name {at} of the order is {one[:50]!r}, and {right!r} is right."
        return None
    if not names:
        return "The cycle has no names."
    if len(set(names)) < len(names):
        return "A name is in the cycle twice."
    needs = needs_of(input_path)
    for one, other in zip(names, names[1:] + names[:1]):
        if (one, other) not in needs:
            return f"{one[:50]!r} does not need {other[:50]!r}."
    return None


def main():
    input_path, answer_path, feedback = sys.argv[1:4]
    with open(answer_path, encoding="ascii") as file:
        answer = file.read().split()
    given = sys.stdin.buffer.read().decode("utf-8", "replace").lower().split()
    found = problem(given, answer, input_path)
    if found is None:
        sys.exit(42)
    with open(feedback + "/judgemessage.txt", "a", encoding="utf-8") as file:
        file.write(found + "\n")
    sys.exit(43)


main()
