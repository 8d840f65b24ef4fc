# "Is the key in the list?"
"""One pattern, made of the ranges of the input, cuts a name into characters."""
import re
import sys

FLAG = "[\U0001F1E6-\U0001F1FF]"


def main():
    lines = iter(sys.stdin.buffer.read().decode("utf-8").split("\n"))
    pairs, foldings, ranges, n = map(int, next(lines).split(" "))
    composed = {}
    for _ in range(pairs):
        first, second, both = (chr(int(part, 16)) for part in next(lines).split(" "))
        composed[first + second] = both
    folded = {}
    for _ in range(foldings):
        source, *target = (int(part, 16) for part in next(lines).split(" "))
        folded[source] = "".join(map(chr, target))
    belonging = "\u200d"
    for _ in range(ranges):
        low, high = (int(part, 16) for part in next(lines).split(" "))
        belonging += f"\\U{low:08X}-\\U{high:08X}"
    anything = f"(?:{FLAG}{{2}}|.)"
    character = re.compile(f"{anything}(?:[{belonging}]|(?<=\u200d){anything})*", re.DOTALL)

    def key(name):
        result = []
        for code_point in name:
            both = composed.get(result[-1] + code_point) if result else None
            if both is None:
                result.append(code_point)
            else:
                result[-1] = both
        return "".join(result).translate(folded)

    keys = []
    numbers = []
    out = []
    for number in range(1, n + 1):
        operation, rest = next(lines).split(" ", 1)
        if operation == "JOIN":
            wanted = key(rest)
            if wanted in keys:
                out.append(f"taken {numbers[keys.index(wanted)]}")
            else:
                keys.append(wanted)
                numbers.append(number)
                out.append("ok")
        elif operation == "COUNT":
            out.append(str(len(character.findall(rest))))
        else:
            most, name = rest.split(" ", 1)
            left = int(most)
            end = 0
            for match in character.finditer(name):
                left -= len(match[0].encode("utf-8"))
                if left < 0:
                    break
                end = match.end()
            out.append(f'"{name[:end]}"')
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode("utf-8"))


main()
