"""A whole byte for each bit: eight times the memory, still little, and simple. The set bits are counted at the end."""
import sys


def main():
    lines = sys.stdin.buffer
    _, m, k = map(int, lines.readline().split())
    filter_ = bytearray(m)
    false_positives = 0
    for line in lines:
        word, key, *truth = line.split()
        a = 2166136261
        for byte in key:
            a = (a ^ byte) * 16777619 & 0xFFFFFFFF
        b = a >> 16 | (a & 0xFFFF) << 16
        if word == b"ADD":
            for i in range(k):
                filter_[(a + i * b) % m] = 1
            continue
        answer = "maybe"
        for i in range(k):
            if not filter_[(a + i * b) % m]:
                answer = "no"
                break
        else:
            false_positives += truth == [b"new"]
        sys.stdout.write(answer + "\n")
    print("bits", sum(filter_))
    print("false", false_positives)


main()
