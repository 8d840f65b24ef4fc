# "A dead session is removed when somebody asks for it."
import sys


def main():
    sessions = {}  # key: (value, death or None)
    out = []
    for line in sys.stdin.read().splitlines()[1:]:
        time, word, *rest = line.split()
        now = int(time)
        if word == "SIZE":
            out.append(str(len(sessions)))
            continue
        key, *value = rest
        if key in sessions and sessions[key][1] is not None and sessions[key][1] <= now:
            del sessions[key]
        if word == "SET":
            sessions[key] = (value[0], now + int(value[1]) if len(value) > 1 else None)
            out.append("ok")
        elif key not in sessions:
            out.append("none")
        elif word == "DEL":
            del sessions[key]
            out.append("ok")
        elif word == "GET":
            out.append(sessions[key][0])
        else:
            death = sessions[key][1]
            out.append("never" if death is None else str(death - now))
    print("\n".join(out))


main()
