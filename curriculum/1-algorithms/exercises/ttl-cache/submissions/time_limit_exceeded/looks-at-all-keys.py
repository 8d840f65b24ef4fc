# "Before SIZE, remove whatever is dead."
import sys


def main():
    sessions = {}  # key: (value, death or None)
    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        time, word, *rest = line.split()
        now = int(time)
        if word == "SIZE":
            looked_at = list(sessions)
        else:
            looked_at = rest[:1] if rest[0] in sessions else []
        for key in looked_at:
            death = sessions[key][1]
            if death is not None and death <= now:
                del sessions[key]
        if word == "SET":
            key, value, *ttl = rest
            death = now + int(ttl[0]) if ttl else None
            sessions[key] = (value, death)
            out.append("ok")
        elif word == "SIZE":
            out.append(str(len(sessions)))
        elif rest[0] not in sessions:
            out.append("none")
        elif word == "DEL":
            del sessions[rest[0]]
            out.append("ok")
        else:
            value, death = sessions[rest[0]]
            if word == "GET":
                out.append(value)
            else:
                out.append("never" if death is None else str(death - now))
    print("\n".join(out))


main()
