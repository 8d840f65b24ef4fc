# "What is only in the old version is deleted, what is only in the new one is inserted." Order and repeated lines are ignored.
import sys

read = sys.stdin.buffer.readline
n, m = map(int, read().split())
old = [read() for _ in range(n)]
new = [read() for _ in range(m)]
in_old, in_new = set(old), set(new)
i = j = 0
while i < n or j < m:
    kept = deleted = inserted = 0
    while i < n and old[i] not in in_new:
        deleted += 1
        i += 1
    while j < m and new[j] not in in_old:
        inserted += 1
        j += 1
    while i < n and j < m and old[i] in in_new and new[j] in in_old:
        kept += 1
        i += 1
        j += 1
    if deleted:
        print("delete", deleted)
    if inserted:
        print("insert", inserted)
    if kept:
        print("keep", kept)
    elif not deleted and not inserted:
        break
