# "Filter the words, sort them, take three." It looks at each of 40,000 words for each key.
import sys


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8")
    weights = {}
    box = ""
    out = []
    for _ in range(int(sys.stdin.readline())):
        kind, *rest = sys.stdin.readline().split()
        if kind == "add":
            weights[rest[0]] = weights.get(rest[0], 0) + int(rest[1])
            continue
        if kind == "type":
            box += rest[0]
        elif kind == "back":
            box = box[:-1]
        else:
            box = ""
        found = [(-weight, word) for word, weight in weights.items() if word.startswith(box)]
        out.append(" ".join(word for _, word in sorted(found)[:3]) or "none")
    print("\n".join(out))


main()
