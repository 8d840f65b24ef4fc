"""The same as box.c, for machines without a compiler; see there for what is said on which descriptor."""

import ctypes
import errno
import os
import resource
import select
import signal
import sys
import time

TALK, OUT, ERR, IN = 3, 4, 5, 6
LOOK_S = 0.02
LONGEST_JOB = 1 << 20
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER = 1, 4, 36
INPUT_FILE = "/.box/stdin"
TICK_US = 1_000_000 // os.sysconf("SC_CLK_TCK")

libc = ctypes.CDLL(None, use_errno=True)


def prctl(option, value):
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def used_by(use):
    return int((use.ru_utime + use.ru_stime) * 1e6)


def say(descriptor, text):
    try:
        os.write(descriptor, text.encode())
    except BrokenPipeError:
        pass


def meter(command):
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    metered = os.fork()
    if metered == 0:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        os.dup2(2, 1)
        # Python closes what it opens itself; what we were given goes on to bwrap.
        for descriptor in range(3, 16):
            try:
                os.set_inheritable(descriptor, True)
            except OSError:
                pass
        os.execv(command[0], command)
    state = {"pid": metered}

    def end_metered(_number, _frame):
        if state["pid"] > 0:
            os.kill(state["pid"], signal.SIGKILL)

    signal.signal(signal.SIGTERM, end_metered)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    os.closerange(3, 16)
    cpu, peak, first = 0, 0, 0
    while True:
        try:
            pid, status, use = os.wait4(-1, 0)
        except ChildProcessError:
            break
        cpu += used_by(use)
        peak = max(peak, use.ru_maxrss)
        if pid == metered:
            first, state["pid"] = status, 0
    say(1, f"meter {first} {cpu} {peak}\n")


def set_limits(cpu_seconds, data, processes, file, stack, files):
    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, file),
        (resource.RLIMIT_NOFILE, files),
        (resource.RLIMIT_STACK, stack),
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_MEMLOCK, 0),
        (12, 0),  # RLIMIT_MSGQUEUE, which the module does not name everywhere.
        (resource.RLIMIT_DATA, data),
    ]
    for which, most in wanted:
        hard = resource.getrlimit(which)[1]
        value = most if hard == resource.RLIM_INFINITY else min(hard, most)
        resource.setrlimit(which, (value, value))


def become(argv, source, limits, job):
    if source == b"pipe":
        given = IN
    else:
        given = os.open(INPUT_FILE if source == b"file" else "/dev/null", os.O_RDONLY)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(given, 0)
    os.dup2(OUT, 1)
    os.dup2(ERR, 2)
    if job is not None:
        os.dup2(job, 3)
    os.closerange(3 if job is None else 4, resource.getrlimit(resource.RLIMIT_NOFILE)[1])
    os.setpgid(0, 0)
    prctl(PR_SET_DUMPABLE, 1)
    with open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")
    set_limits(*limits)
    try:
        os.execve(argv[0], argv, os.environb)
    except OSError as error:
        os.write(2, b"cannot start %s: %s\n" % (argv[0], os.strerror(error.errno).encode()))
        os._exit(127 if error.errno == errno.ENOENT else 126)


def start(argv, source, limits, job):
    pid = os.fork()
    if pid == 0:
        try:
            become(argv, source, limits, job)
        except BaseException as error:
            os.write(2, f"box: {error}\n".encode())
        finally:
            os._exit(70)
    return pid


def stat_cpu(pid):
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rsplit(b")", 1)[1].split()
        return sum(int(field) for field in fields[11:15]) * TICK_US
    except (OSError, IndexError):
        return 0


def tree_cpu():
    others = (name for name in os.listdir("/proc") if name.isdigit() and name != "1")
    return used_by(resource.getrusage(resource.RUSAGE_CHILDREN)) + sum(map(stat_cpu, others))


def clock_of(pid):
    # The clock of a process: its complement, shifted, and the mark of CPU time (clock_getcpuclockid).
    return time.clock_gettime_ns((~pid << 3) | 2) // 1000


def read_fully(wanted):
    text = b""
    while len(text) < wanted:
        more = os.read(TALK, wanted - len(text))
        if not more:
            os._exit(0)
        text += more
    return text


def read_job():
    digits = b""
    while not digits.endswith(b"\n"):
        digits += read_fully(1)
        if len(digits) > 8:
            os._exit(70)
    length = int(digits)
    if length < 2 or length > LONGEST_JOB:
        os._exit(70)
    return read_fully(length)


def wait_for(program, cpu_ms, before):
    talk = select.poll()
    talk.register(TALK, select.POLLIN | select.POLLHUP)
    wakeup = WAKEUP[0]
    talk.register(wakeup, select.POLLIN)
    next_look = time.monotonic() + LOOK_S
    while True:
        events = talk.poll(max(0, next_look - time.monotonic()) * 1000)
        if any(descriptor == wakeup for descriptor, _ in events):
            os.read(wakeup, 512)
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                pid = 0
            if pid == program:
                return "none", status
            if pid <= 0:
                break
        why = "told" if any(descriptor == TALK for descriptor, _ in events) else "none"
        if why == "none" and time.monotonic() >= next_look:
            if tree_cpu() - before > cpu_ms * 1000:
                why = "cpu"
            next_look = time.monotonic() + LOOK_S
        if why != "none":
            end_all()
            return why, os.waitpid(program, 0)[1]


def end_all():
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass  # Nobody else is left, which is what is wanted.


WAKEUP = []


def init(given):
    numbers, boot = [int(text) for text in given[:7]], given[7:]
    cpu_ms, limits = numbers[0], numbers[1:]
    prctl(PR_SET_DUMPABLE, 0)
    spare = 0
    while spare <= IN:
        spare = os.open("/dev/null", os.O_RDWR)
    os.close(spare)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    WAKEUP.extend(os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC))
    signal.set_wakeup_fd(WAKEUP[1])
    signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
    say(TALK, "here\n")
    read_fully(1)
    program, go = None, None
    if boot:
        its, go = os.pipe()
        program = start([text.encode() for text in boot], b"file", limits, its)
        os.close(its)
    say(TALK, "ready\n")
    job = read_job()
    source, *argv = job[:-1].split(b"\0")
    before = used_by(resource.getrusage(resource.RUSAGE_CHILDREN))
    before += clock_of(program) if program else 0
    began = time.monotonic_ns()
    if program:
        say(go, job[len(source) + 1 :].decode("utf-8", "surrogateescape"))
        os.close(go)
    else:
        program = start(argv, source, limits, None)
    os.closerange(OUT, IN + 1)
    why, status = wait_for(program, cpu_ms, before)
    took = (time.monotonic_ns() - began) // 1000
    end_all()
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            break
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    say(TALK, f"end {status} {why} {used_by(use) - before} {took} {use.ru_maxrss}\n")


if __name__ == "__main__":
    if sys.argv[1] == "meter":
        meter(sys.argv[2:])
    else:
        init(sys.argv[2:])
