import socket
import sys
import threading
import time


def fetch(host, port, path, timeout):
    ends = time.monotonic() + timeout

    def left():
        rest = ends - time.monotonic()
        if rest <= 0:
            raise socket.timeout()
        return rest

    with socket.create_connection((host, port), left()) as line:
        line.settimeout(left())
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        parts = []
        while True:
            # A timeout for each read would begin anew with every byte.
            line.settimeout(left())
            part = line.recv(65536)
            if not part:
                break
            parts.append(part)
    return b"".join(parts)


def understood(answer):
    """(status, body); ValueError when the answer was cut."""
    head, found, body = answer.partition(b"\r\n\r\n")
    if not found:
        raise ValueError("cut in the head")
    first, *fields = head.decode("latin-1").split("\r\n")
    for field in fields:
        name, _, value = field.partition(":")
        if name.lower() == "content-length" and int(value) != len(body):
            raise ValueError("cut in the body")
    return int(first.split()[1]), body


def main():
    base, most, timeout = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) / 1000
    host, port = base.split("//")[1].split(":")
    paths = sys.stdin.read().split()
    results = ["cancelled"] * len(paths)
    waiting = iter(range(len(paths)))
    lock = threading.Lock()
    fatal = threading.Event()

    def work():
        while True:
            with lock:
                at = None if fatal.is_set() else next(waiting, None)
            if at is None:
                return
            try:
                status, body = understood(fetch(host, int(port), paths[at], timeout))
                results[at] = f"{status} {len(body)} {sum(body)}"
                if status >= 400 and status != 401:
                    results[at] = "error"
                if status == 401:
                    with lock:
                        fatal.set()
            except socket.timeout:
                results[at] = "timeout"
            except (OSError, ValueError):
                results[at] = "error"

    workers = [threading.Thread(target=work) for _ in range(min(most, len(paths)))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    sys.stdout.write("".join(f"{path} {result}\n" for path, result in zip(paths, results)))


main()
