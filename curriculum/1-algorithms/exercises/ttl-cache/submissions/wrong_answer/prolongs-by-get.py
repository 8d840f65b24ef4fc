# "Whoever uses a session keeps it alive."
import sys
from heapq import heappop, heappush


def main():
    sessions = {}  # key: (value, death or None)
    deaths = []  # (death, key), the earliest on top; some of them are out of date
    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        time, word, *rest = line.split()
        now = int(time)
        while deaths and deaths[0][0] <= now:
            death, key = heappop(deaths)
            if key in sessions and sessions[key][1] == death:
                del sessions[key]
        if word == "SET":
            key, value, *ttl = rest
            death = now + int(ttl[0]) if ttl else None
            sessions[key] = (value, death, ttl and int(ttl[0]))
            if ttl:
                heappush(deaths, (death, key))
            out.append("ok")
        elif word == "SIZE":
            out.append(str(len(sessions)))
        elif rest[0] not in sessions:
            out.append("none")
        elif word == "DEL":
            del sessions[rest[0]]
            out.append("ok")
        else:
            value, death, ttl = sessions[rest[0]]
            if word == "GET":
                out.append(value)
                if death is not None:
                    sessions[rest[0]] = (value, now + ttl, ttl)
                    heappush(deaths, (now + ttl, rest[0]))
            else:
                out.append("never" if death is None else str(death - now))
    print("\n".join(out))


main()
