# "An old death must go out of the heap at once."
import sys
from heapq import heapify, heappop, heappush


def main():
    sessions = {}  # key: (value, death or None)
    deaths = []  # (death, key), the earliest on top; some of them are out of date
    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        time, word, *rest = line.split()
        now = int(time)
        while deaths and deaths[0][0] <= now:
            del sessions[heappop(deaths)[1]]
        if word == "SET":
            key, value, *ttl = rest
            if key in sessions and sessions[key][1] is not None:
                deaths.remove((sessions[key][1], key))
                heapify(deaths)
            death = now + int(ttl[0]) if ttl else None
            sessions[key] = (value, death)
            if ttl:
                heappush(deaths, (death, key))
            out.append("ok")
        elif word == "SIZE":
            out.append(str(len(sessions)))
        elif rest[0] not in sessions:
            out.append("none")
        elif word == "DEL":
            death = sessions.pop(rest[0])[1]
            if death is not None:
                deaths.remove((death, rest[0]))
                heapify(deaths)
            out.append("ok")
        else:
            value, death = sessions[rest[0]]
            if word == "GET":
                out.append(value)
            else:
                out.append("never" if death is None else str(death - now))
    print("\n".join(out))


main()
