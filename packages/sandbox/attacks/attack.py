"""Attacks by ordinary means: attack.py NAME SECRET PORT ABSTRACT SOCKET. See attack.c for what they print."""

import mmap
import os
import resource
import signal
import socket
import stat
import sys
import threading
import time

NAME, SECRET, PORT, ABSTRACT, SOCKET = sys.argv[1:6]

# What follows is meant for a box. Without one, and that is tried too, only what can do no harm may run.
HARMLESS = "ignore-signals memory fake-verdict close-output slow-output secret network abstract-socket unix-socket"
if NAME not in HARMLESS.split() and not os.path.exists("/.box/warden"):
    print("REFUSED: this is no box")
    sys.exit(3)

def got_in(what):
    print("GOT IN:", what, flush=True)

def attempt(what, action):
    try:
        action()
    except (OSError, ValueError, MemoryError) as error:
        print("REFUSED:", what, error, flush=True)
    else:
        got_in(what)

def fork_bomb():
    while True:
        try:
            if os.fork() == 0:
                time.sleep(60)
        except OSError:
            time.sleep(0.01)

def threads():
    started = 0
    try:
        for _ in range(500):
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
            started += 1
    except RuntimeError:
        pass
    print("COUNT", started, flush=True)
    os._exit(0)

def daemon():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.closerange(0, 3)
            os.execve("/bin/sleep", ["/bin/sleep", "60"], {})
        os._exit(0)
    os.wait()

def daemon_cpu():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                pass
        os._exit(0)
    os.wait()
    time.sleep(60)

def parent_exits():
    if os.fork() == 0:
        while True:
            print("still here", flush=True)
            time.sleep(0.01)

def ignore_signals():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        pass

def memory():
    blocks = []
    while True:
        blocks.append(bytearray(b"x") * (8 << 20))

def memory_processes():
    for _ in range(12):
        if os.fork() == 0:
            block = bytearray(b"x") * (16 << 20)
            time.sleep(60)
            print(len(block))
    while True:
        os.wait()

def memory_memfd():
    file = os.memfd_create("block")
    # Each file alone is within the limit of a file.
    for _ in range(4096):
        try:
            os.write(file, b"x" * (1 << 20))
        except OSError:
            file = os.memfd_create("block")

def memory_shared():
    blocks = []
    for _ in range(64):
        block = mmap.mmap(-1, 8 << 20)
        block.write(b"x" * (8 << 20))
        blocks.append(block)

def writable_folders():
    for folder in ("/", "/tmp", "/box", "/dev", "/dev/shm", "/dev/mqueue", "/run", "/var/tmp", "/proc", "/sys", "/etc"):
        if os.access(folder, os.W_OK):
            yield folder

def disk():
    total = 0
    for folder in writable_folders():
        for number in range(1000):
            try:
                with open(f"{folder}/fill{number}", "wb", buffering=0) as file:
                    while True:
                        wrote = file.write(b"x" * 65536)
                        total += wrote
                        if wrote < 65536:
                            break
            except OSError as error:
                if error.errno != 27:  # EFBIG: the next file then.
                    break
    print("BYTES", total, flush=True)

def inodes():
    for number in range(200_000):
        try:
            open(f"/tmp/{number}", "w").close()
        except OSError:
            return

def deep_folders():
    os.chdir("/tmp")
    for _ in range(3000):
        try:
            os.mkdir("d")
            os.chdir("d")
        except OSError:
            return

def writable_fill():
    number = 0
    while True:
        number += 1
        try:
            with open(f"/out/fill{number}", "wb", buffering=0) as file:
                while file.write(b"x" * 65536) == 65536:
                    pass
        except OSError:
            pass

def writable_links():
    os.symlink("/", "/out/root")
    os.symlink(SECRET, "/out/stdout")
    os.mkfifo("/out/fifo")
    attempt("a device", lambda: os.mknod("/out/device", stat.S_IFCHR | 0o666, os.makedev(1, 1)))
    attempt("a hard link to our input", lambda: os.link("/.box/stdin", "/out/stdin"))
    attempt("a hard link to the code", lambda: os.link("/code/attack.py", "/out/code"))

def descriptors():
    for number in os.listdir("/proc/self/fd"):
        if int(number) > 2:
            try:
                where = os.readlink(f"/proc/self/fd/{number}")
            except OSError:
                continue  # The folder that was just read.
            if not where.endswith("/fd"):
                got_in(f"descriptor {number} is {where}")
    for number in (1, 2):
        attempt(f"reading {number}", lambda number=number: os.read(number, 1))

def reopen_stdin():
    attempt("writing to the input", lambda: open("/proc/self/fd/0", "r+b"))
    attempt("its rights", lambda: os.chmod("/proc/self/fd/0", 0o777))
    attempt("its rights, open", lambda: os.fchmod(0, 0o777))
    attempt("its length", lambda: os.truncate("/proc/self/fd/0", 0))
    attempt("its times", lambda: os.utime("/proc/self/fd/0", (0, 0)))
    attempt("its file", lambda: open("/.box/stdin", "r+b"))
    attempt("its name", lambda: os.rename("/.box/stdin", "/tmp/x"))

def reopen_stdout():
    with open("/dev/stdout", "w") as again:
        again.write("again\n")
    with open("/proc/self/fd/1", "ab", buffering=0) as more:
        while True:
            more.write(b"x" * 4096)

def fake_verdict():
    lines = b"ready\nend 0 none 0 0 0\nmeter 0 0 0\n{\"end\":\"exit\",\"exitCode\":0}\n"
    for number in range(1, 64):
        try:
            os.write(number, lines)
        except OSError:
            pass
    os._exit(42)

def read_all(places):
    for place in places:
        try:
            file = os.open(place, os.O_RDONLY | os.O_NONBLOCK)
            text = os.read(file, 65536)
            os.close(file)
        except OSError as error:
            if SECRET in place:
                print("REFUSED:", place, error)
        else:
            if b"SECRET-" in text:
                sys.stdout.buffer.write(text)

def secret():
    read_all([SECRET, f"/proc/self/root{SECRET}", f"/../..{SECRET}"])

def hidden():
    pids = [name for name in os.listdir("/proc") if name.isdigit()]
    places = [f"/proc/1/root{SECRET}", f"/proc/1/cwd{SECRET}"]
    places += [f"/proc/{pid}/{name}" for pid in pids for name in ("environ", "maps", "mountinfo")]
    for folder, folders, names in os.walk("/"):
        folders[:] = [name for name in folders if f"{folder}/{name}" not in ("//usr", "//proc", "//sys", "//code")]
        places += [f"{folder}/{name}" for name in names]
    read_all(places)

def private():
    for place in ("/root", "/home", "/etc/shadow", "/etc/ssh", "/var/lib", "/run/docker.sock", "/sys/kernel", "/boot"):
        attempt(place, lambda place=place: os.stat(place))

def init_memory():
    attempt("the memory of init", lambda: open("/proc/1/mem", "r+b"))
    attempt("the descriptors of init", lambda: os.listdir("/proc/1/fd"))
    attempt("the environment of init", lambda: open("/proc/1/environ", "rb"))
    attempt("the program of init", lambda: os.readlink("/proc/1/exe"))
    attempt("the score of init", lambda: write_to("/proc/1/oom_score_adj", b"1000"))

def raise_limits():
    kinds = [name for name in dir(resource) if name.startswith("RLIMIT_")]
    for kind in kinds:
        number = getattr(resource, kind)
        _, hard = resource.getrlimit(number)
        if hard != resource.RLIM_INFINITY:
            attempt(kind, lambda number=number, hard=hard: resource.setrlimit(number, (hard + 1, hard + 1)))
    attempt("a better score", lambda: write_to("/proc/self/oom_score_adj", b"-1000"))

def write_to(path, text):
    with open(path, "wb", buffering=0) as file:
        file.write(text)

def connect(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as end:
        end.settimeout(2)
        end.connect(address)
        end.send(b"hello from the box\n")

def network():
    attempt("TCP", lambda: connect(socket.AF_INET, ("127.0.0.1", int(PORT))))
    attempt("TCP 6", lambda: connect(socket.AF_INET6, ("::1", int(PORT))))

def abstract_socket():
    attempt("an abstract socket", lambda: connect(socket.AF_UNIX, "\0" + ABSTRACT))

def unix_socket():
    attempt("a socket in the file system", lambda: connect(socket.AF_UNIX, SOCKET))

def interfaces():
    for _, interface in socket.if_nameindex():
        if interface != "lo":
            got_in(f"there is {interface}")

def leave_behind():
    for folder in ("/tmp", "/box", "/dev/shm"):
        attempt(f"nothing in {folder} before", lambda folder=folder: os.stat(f"{folder}/left"))
        open(f"{folder}/left", "w").close()
    attempt("no socket before", lambda: connect(socket.AF_UNIX, "\0left"))
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind("\0left")
    server.listen(1)
    if os.fork() == 0:
        time.sleep(60)

def close_output():
    os.close(1)
    os.close(2)
    time.sleep(60)

def slow_output():
    while True:
        print(".", end="", flush=True)
        time.sleep(0.05)


globals()[NAME.replace("-", "_")]()
