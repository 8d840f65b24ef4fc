/*
 * The two small processes around an untrusted program, for Linux.
 *
 *   box meter COMMAND...      Outside of the box. Starts bwrap, waits until nothing of it is left, and tells what it used.
 *   box init LIMITS [BOOT...] Process 1 inside. Waits for one job, runs it, ends all that it left, and tells how it went.
 *
 * `init` talks on descriptor 3: it writes "here" and waits for a byte, while it is put into its cgroup; then it writes
 * "ready", reads the job, and writes "end" with its figures. Whatever comes after the job, and the end of the pipe too,
 * means: end the program now. The job is its length in bytes as a line,
 * and then strings that end with a zero byte: where standard input comes from ("file", "none" or "pipe"), and the
 * program with its arguments. Descriptors 4 and 5 become its standard output and error, 6 is the pipe of its input.
 *
 * BOOT is a program that is started before the job comes, an interpreter most likely. The arguments of the job are
 * then written to its descriptor 3, as they came, and what it used until then is not counted.
 *
 * box.py is the same for machines without a compiler.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TALK = 3, OUT = 4, ERR = 5, IN = 6 };
enum { LIMITS = 7, LOOK_MS = 20, LONGEST_JOB = 1 << 20 };
#define INPUT_FILE "/.box/stdin"

extern char **environ;

static void fail(const char *what) {
  dprintf(2, "box: %s: %s\n", what, strerror(errno));
  _exit(70);
}

static long long micros(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }
static long long used_by(struct rusage *use) { return micros(use->ru_utime) + micros(use->ru_stime); }

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* ---- meter ---- */

static volatile pid_t metered;

static void end_metered(int number) {
  (void)number;
  if (metered > 0) kill(metered, SIGKILL);
}

/* A small process between Node and bwrap: what a child inherits of its parent's memory counts as the child's peak. */
static int meter(char **command) {
  long long cpu = 0;
  long peak = 0;
  int status = 0, first = 0;
  pid_t pid;
  struct rusage use;
  struct sigaction action = {.sa_handler = end_metered};
  sigset_t term, before;
  /* What loses its parent when bwrap is killed comes to us, so that we can wait for it too. */
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  sigemptyset(&term);
  sigaddset(&term, SIGTERM);
  sigprocmask(SIG_BLOCK, &term, &before);
  metered = fork();
  if (metered < 0) fail("fork");
  if (metered == 0) {
    sigprocmask(SIG_SETMASK, &before, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    close(1);
    if (dup2(2, 1) < 0) fail("dup2");
    execv(command[0], command);
    fail(command[0]);
  }
  sigaction(SIGTERM, &action, NULL);
  sigprocmask(SIG_SETMASK, &before, NULL);
  for (int fd = 3; fd < 16; fd++) close(fd);
  while ((pid = wait4(-1, &status, 0, &use)) > 0 || errno == EINTR) {
    if (pid <= 0) continue;
    cpu += used_by(&use);
    if (use.ru_maxrss > peak) peak = use.ru_maxrss;
    if (pid == metered) {
      first = status;
      metered = 0;
    }
  }
  dprintf(1, "meter %d %lld %ld\n", first, cpu, peak);
  return 0;
}

/* ---- init ---- */

struct limits {
  long long cpu_ms, cpu_seconds, data, processes, file, stack, files;
};

static void limit(int which, rlim_t most) {
  struct rlimit both;
  /* A limit that was lower before stays: nobody may raise it. */
  if (getrlimit(which, &both) != 0) fail("getrlimit");
  if (both.rlim_max == RLIM_INFINITY || both.rlim_max > most) both.rlim_max = most;
  both.rlim_cur = both.rlim_max;
  if (setrlimit(which, &both) != 0) fail("setrlimit");
}

static void set_limits(const struct limits *limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, limits->cpu_seconds);
  limit(RLIMIT_FSIZE, limits->file);
  limit(RLIMIT_NOFILE, limits->files);
  limit(RLIMIT_STACK, limits->stack);
  limit(RLIMIT_NPROC, limits->processes);
  limit(RLIMIT_MEMLOCK, 0);
  limit(RLIMIT_MSGQUEUE, 0);
  /* Last: it may already hold for us. */
  limit(RLIMIT_DATA, limits->data);
}

/* Becomes the program: only descriptors 0, 1 and 2 are left, and 3 where a booted program waits for its job. */
static void become(char **argv, const char *input, const struct limits *limits, int job) {
  int in = strcmp(input, "pipe") == 0 ? IN
           : open(strcmp(input, "file") == 0 ? INPUT_FILE : "/dev/null", O_RDONLY);
  sigset_t none;
  int score;
  if (in < 0) fail("open " INPUT_FILE);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  if (dup2(in, 0) < 0 || dup2(OUT, 1) < 0 || dup2(ERR, 2) < 0) fail("dup2");
  if (job >= 0 && dup2(job, 3) < 0) fail("dup2");
  syscall(SYS_close_range, job >= 0 ? 4 : 3, ~0U, 0);
  setpgid(0, 0);
  /* When memory is short it is the program that goes, and never its init. We may write there once we can be dumped. */
  prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
  score = open("/proc/self/oom_score_adj", O_WRONLY);
  if (score < 0 || write(score, "1000", 4) != 4) fail("oom_score_adj");
  close(score);
  set_limits(limits);
  execve(argv[0], argv, environ);
  dprintf(2, "cannot start %s: %s\n", argv[0], strerror(errno));
  _exit(errno == ENOENT ? 127 : 126);
}

/* CPU time of one process and of what it has waited for, from /proc/<pid>/stat. */
static long long stat_cpu(const char *pid) {
  char path[300], text[1024], *at;
  unsigned long long user, system, waited_user, waited_system;
  ssize_t length;
  int file;
  snprintf(path, sizeof path, "/proc/%s/stat", pid);
  file = open(path, O_RDONLY);
  if (file < 0) return 0;
  length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return 0;
  text[length] = 0;
  at = strrchr(text, ')');
  if (!at || sscanf(at + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu",
                    &user, &system, &waited_user, &waited_system) != 4)
    return 0;
  return (user + system + waited_user + waited_system) * (1000000LL / sysconf(_SC_CLK_TCK));
}

/* CPU time of all that is in the box, but for us. */
static long long tree_cpu(void) {
  struct rusage use;
  struct dirent *entry;
  long long sum;
  DIR *all = opendir("/proc");
  getrusage(RUSAGE_CHILDREN, &use);
  sum = used_by(&use);
  if (!all) return sum;
  while ((entry = readdir(all)))
    if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9' && strcmp(entry->d_name, "1") != 0)
      sum += stat_cpu(entry->d_name);
  closedir(all);
  return sum;
}

static long long clock_of(pid_t pid) {
  clockid_t clock;
  struct timespec used;
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return 0;
  return used.tv_sec * 1000000LL + used.tv_nsec / 1000;
}

static void read_fully(char *into, size_t wanted) {
  for (size_t got = 0; got < wanted;) {
    ssize_t more = read(TALK, into + got, wanted - got);
    if (more < 0 && errno == EINTR) continue;
    /* Nobody needs this box any more. */
    if (more <= 0) _exit(0);
    got += more;
  }
}

/* Reads the job; answers its length. */
static size_t read_job(char **job) {
  size_t length = 0;
  for (char digit;;) {
    read_fully(&digit, 1);
    if (digit == '\n') break;
    if (digit < '0' || digit > '9' || length > LONGEST_JOB) _exit(70);
    length = length * 10 + (digit - '0');
  }
  *job = malloc(length + 1);
  if (!*job || length < 2) _exit(70);
  read_fully(*job, length);
  if ((*job)[length - 1] != 0) _exit(70);
  return length;
}

static char **arguments(char *job, size_t length) {
  size_t count = 0, at = 0;
  char **argv;
  for (size_t i = 0; i < length; i++) count += job[i] == 0;
  argv = calloc(count + 1, sizeof *argv);
  if (!argv) _exit(70);
  for (size_t i = 0; i < count; i++) {
    argv[i] = job + at;
    at += strlen(job + at) + 1;
  }
  return argv;
}

static pid_t start(char **argv, const char *input, const struct limits *limits, int job) {
  pid_t pid = fork();
  if (pid < 0) fail("fork");
  if (pid == 0) become(argv, input, limits, job);
  return pid;
}

/* Waits for the program; ends it when it is told to or when it has used its CPU time. Answers why it was ended. */
static const char *wait_for(pid_t program, int children, const struct limits *limits, long long before, int *status) {
  const char *why = "none";
  struct signalfd_siginfo ignored;
  long long next = now_us() + LOOK_MS * 1000;
  for (;;) {
    struct pollfd both[2] = {{children, POLLIN, 0}, {TALK, POLLIN | POLLHUP, 0}};
    pid_t pid;
    int their;
    long long left = next - now_us();
    poll(both, 2, left > 0 ? left / 1000 + 1 : 0);
    if (both[0].revents && read(children, &ignored, sizeof ignored) < 0 && errno != EAGAIN) fail("signalfd");
    while ((pid = waitpid(-1, &their, WNOHANG)) > 0)
      if (pid == program) {
        *status = their;
        return why;
      }
    if (both[1].revents) why = "told";
    if (strcmp(why, "none") == 0 && now_us() >= next) {
      if (tree_cpu() - before > limits->cpu_ms * 1000) why = "cpu";
      next = now_us() + LOOK_MS * 1000;
    }
    if (strcmp(why, "none") != 0) {
      kill(-1, SIGKILL);
      waitpid(program, status, 0);
      return why;
    }
  }
}

static int init(int count, char **given) {
  struct limits limits;
  long long numbers[LIMITS], before, began;
  int boot[2] = {-1, -1}, children, spare, status = 0;
  struct rusage use;
  sigset_t child;
  char *job, **argv, go;
  size_t length;
  pid_t program = 0;
  const char *why;
  if (count < LIMITS) return 64;
  for (int i = 0; i < LIMITS; i++) numbers[i] = atoll(given[i]);
  memcpy(&limits, numbers, sizeof limits);
  /* Without this, /proc/1/mem could be written by the program, which has our user. */
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) fail("prctl");
  /* Where a descriptor was not given, nothing else may take its number. */
  while ((spare = open("/dev/null", O_RDWR)) >= 0 && spare <= IN) continue;
  close(spare);
  signal(SIGPIPE, SIG_IGN);
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, NULL);
  children = signalfd(-1, &child, SFD_NONBLOCK | SFD_CLOEXEC);
  if (children < 0) fail("signalfd");
  dprintf(TALK, "here\n");
  read_fully(&go, 1);
  if (count > LIMITS) {
    if (pipe2(boot, O_CLOEXEC) != 0) fail("pipe2");
    program = start(given + LIMITS, "file", &limits, boot[0]);
    close(boot[0]);
  }
  dprintf(TALK, "ready\n");
  length = read_job(&job);
  argv = arguments(job, length);
  getrusage(RUSAGE_CHILDREN, &use);
  before = used_by(&use) + (program > 0 ? clock_of(program) : 0);
  began = now_us();
  if (program > 0) {
    size_t from = strlen(job) + 1;
    if (write(boot[1], job + from, length - from) < 0 && errno != EPIPE) fail("write");
    close(boot[1]);
  } else
    program = start(argv + 1, argv[0], &limits, -1);
  /* Who reads what the program writes sees the end of it when the program closes it. */
  for (int fd = OUT; fd <= IN; fd++) close(fd);
  why = wait_for(program, children, &limits, before, &status);
  long long took = now_us() - began;
  kill(-1, SIGKILL);
  while (waitpid(-1, NULL, 0) > 0 || errno == EINTR) continue;
  getrusage(RUSAGE_CHILDREN, &use);
  dprintf(TALK, "end %d %s %lld %lld %ld\n", status, why, used_by(&use) - before, took, use.ru_maxrss);
  return 0;
}

int main(int count, char **given) {
  if (count > 2 && strcmp(given[1], "meter") == 0) return meter(given + 2);
  if (count > 2 && strcmp(given[1], "init") == 0) return init(count - 2, given + 2);
  return 64;
}
