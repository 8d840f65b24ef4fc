# "add gives a word its weight." It raises the weight that the word has.
import sys


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8")
    weights = {}
    best = {}  # prefix -> up to three words, the best first

    def order(word):
        return -weights[word], word  # Python compares text by code points.

    box = ""
    out = []
    for _ in range(int(sys.stdin.readline())):
        kind, *rest = sys.stdin.readline().split()
        if kind == "add":
            word = rest[0]
            weights[word] = int(rest[1])
            for end in range(len(word) + 1):
                words = best.setdefault(word[:end], [])
                if word not in words:
                    if len(words) == 3 and order(word) > order(words[2]):
                        continue
                    words.append(word)
                words.sort(key=order)
                del words[3:]
            continue
        if kind == "type":
            box += rest[0]
        elif kind == "back":
            box = box[:-1]
        else:
            box = ""
        out.append(" ".join(best.get(box, ["none"])))
    print("\n".join(out))


main()
