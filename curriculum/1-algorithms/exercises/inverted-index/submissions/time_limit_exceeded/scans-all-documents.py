# "Go through the documents and see which ones match." All 30,000 of them, for each query.
import re
import sys

TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')


def main():
    lines = sys.stdin.buffer.read().decode("ascii").split("\n")
    n, q = map(int, lines[0].split())
    # With a space around each word, a phrase is a part of the text.
    texts = [" " + " ".join(re.findall("[a-z0-9]+", line.lower())) + " " for line in lines[1 : n + 1]]
    for query in lines[n + 1 : n + q + 1]:
        groups = [
            [(bool(minus), f" {phrase or word} ") for minus, phrase, word in TERM.findall(group)]
            for group in query.split(" | ")
        ]
        counting = {word for terms in groups for minus, term in terms if not minus for word in term.split()}
        order = []
        for number, text in enumerate(texts, start=1):
            if any(all((term in text) != minus for minus, term in terms) for terms in groups):
                words = text.split()
                order.append((-sum(words.count(word) for word in counting), number))
        order.sort()
        print(len(order), *(number for _, number in order[:3]))


main()
