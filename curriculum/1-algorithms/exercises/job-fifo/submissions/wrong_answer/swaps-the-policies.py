# "The job in front is the newest."
import sys
from collections import deque


def main():
    lines = sys.stdin.read().splitlines()
    _, capacity, policy = lines[0].split()
    capacity = int(capacity)
    jobs = deque()
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
            if len(jobs) < capacity:
                out.append("ok")
            elif policy == "refuse":
                out.append("refuse " + job)
                continue
            else:
                out.append("drop " + (jobs.popleft() if policy == "drop-newest" else jobs.pop()))
            jobs.append(job)
    print("\n".join(out))


main()
