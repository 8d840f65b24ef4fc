# "I count each id. The first one in the list with a count above one is the answer."
import sys
from collections import Counter

ids = sys.stdin.read().split()[1:]
count = Counter(ids)
print(next((event for event in ids if count[event] > 1), "no repeat"))
print(len(count))
