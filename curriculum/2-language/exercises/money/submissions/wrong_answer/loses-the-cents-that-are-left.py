# "Divided by three is divided by three."
import sys
from fractions import Fraction


def split(amount, people):
    return [abs(amount) // people] * people


def weigh(amount, weights):
    total = sum(weights)
    cuts = [divmod(abs(amount) * weight, total) for weight in weights]
    parts = [share for share, _ in cuts]
    left = abs(amount) - sum(parts)
    # `sorted` is stable: of those who lost equally, the first one stays first.
    by_loss = sorted(range(len(parts)), key=lambda person: -cuts[person][1])
    for person in by_loss[:left]:
        parts[person] += 1
    return parts


def answer(command, amount, *rest):
    amount = int(amount)
    if command == "sum":
        return [amount + sum(map(int, rest))]
    if command == "tax":
        # A fraction is exact, and `round` takes a half to the even neighbour.
        return [round(amount * Fraction(rest[0]) / 100)]
    if command == "split":
        parts = split(amount, int(rest[0]))
    else:
        parts = weigh(amount, [int(weight) for weight in rest])
    return [-part for part in parts] if amount < 0 else parts


def main():
    _, *lines = sys.stdin.read().splitlines()
    print("\n".join(" ".join(map(str, answer(*line.split()))) for line in lines))


main()
