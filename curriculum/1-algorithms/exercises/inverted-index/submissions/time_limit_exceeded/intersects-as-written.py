# "Take the documents of the first term and remove those that lack the second." The first one may be the most common.
import re
import sys

TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')


def main():
    lines = sys.stdin.buffer.read().decode("ascii").split("\n")
    n, q = map(int, lines[0].split())
    postings = {}
    for number in range(1, n + 1):
        for position, word in enumerate(re.findall("[a-z0-9]+", lines[number].lower())):
            postings.setdefault(word, {}).setdefault(number, []).append(position)
    nowhere = {}

    def has(number, words):
        places = [postings.get(word, nowhere).get(number, ()) for word in words]
        return any(
            all(start + i in places[i] for i in range(1, len(words)))
            for start in places[0]
        )

    def matches(terms):
        needed = [word for minus, words in terms if not minus for word in words]
        candidates = postings.get(needed[0], nowhere) if needed else range(1, n + 1)
        for minus, words in terms:
            candidates = [number for number in candidates if has(number, words) != bool(minus)]
        return candidates

    out = []
    for query in lines[n + 1 : n + q + 1]:
        found = set()
        counting = set()
        for group in query.split(" | "):
            terms = [(minus, (phrase or word).split()) for minus, phrase, word in TERM.findall(group)]
            found.update(matches(terms))
            counting.update(word for minus, words in terms if not minus for word in words)
        lists = [postings[word] for word in counting if word in postings]
        order = sorted((-sum(len(places.get(number, ())) for places in lists), number) for number in found)
        out.append(" ".join(map(str, [len(found), *(number for _, number in order[:3])])))
    print("\n".join(out))


main()
