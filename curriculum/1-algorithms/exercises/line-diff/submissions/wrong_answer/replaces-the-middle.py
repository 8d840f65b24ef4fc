# "Cut off what is equal at both ends, and replace what is between." Between two changes, much may be equal.
import sys

read = sys.stdin.buffer.readline
n, m = map(int, read().split())
old = [read() for _ in range(n)]
new = [read() for _ in range(m)]
start = 0
while start < min(n, m) and old[start] == new[start]:
    start += 1
end = 0
while end < min(n, m) - start and old[n - 1 - end] == new[m - 1 - end]:
    end += 1
steps = [("keep", start), ("delete", n - start - end), ("insert", m - start - end), ("keep", end)]
if start == n == m:
    steps = [("keep", n)]
for kind, count in steps:
    if count > 0:
        print(kind, count)
