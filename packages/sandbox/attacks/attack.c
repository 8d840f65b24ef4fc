/*
 * Attacks by system calls: attack NAME SECRET PORT ABSTRACT SOCKET.
 * An attack that was refused prints REFUSED; one that was not prints GOT IN. Some must be ended from outside.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name;

/* A call that fails for want of a right, or as if it were not there, was refused. */
static int refused(long result) {
  if (result >= 0) {
    printf("GOT IN: %s answered %ld\n", name, result);
    return 1;
  }
  printf("REFUSED: %s: %s\n", name, strerror(errno));
  switch (errno) {
    case EPERM: case EACCES: case ENOSYS: case EAFNOSUPPORT: case EROFS: return 0;
  }
  printf("GOT IN: %s reached the kernel\n", name);
  return 1;
}

static int use_ptrace(void) { return refused(ptrace(PTRACE_ATTACH, 1, 0, 0)); }
static int use_traceme(void) { return refused(ptrace(PTRACE_TRACEME, 0, 0, 0)); }

static int use_vm_read(void) {
  char into[8];
  struct iovec here = {into, 8}, there = {(void *)name, 8};
  return refused(process_vm_readv(getpid(), &here, 1, &there, 1, 0));
}

static int use_keys(void) {
  return refused(syscall(SYS_keyctl, 0, -3, 1)) | refused(syscall(SYS_add_key, "user", "mark", "x", 1, -3)) |
         refused(syscall(SYS_request_key, "user", "mark", 0, -3));
}

static int use_io_uring(void) {
  char parameters[256] = {0};
  return refused(syscall(425, 8, parameters));
}

static int use_bpf(void) {
  char attributes[128] = {0};
  return refused(syscall(SYS_bpf, 0, attributes, sizeof attributes));
}

static int use_perf(void) {
  char attributes[128] = {0};
  return refused(syscall(SYS_perf_event_open, attributes, 0, -1, -1, 0));
}

static int use_userfaultfd(void) { return refused(syscall(SYS_userfaultfd, 1)); }
static int use_memfd_secret(void) { return refused(syscall(447, 0)); }
static int use_pidfd_getfd(void) { return refused(syscall(438, 0, 0, 0)); }
static int use_unshare(void) { return refused(unshare(CLONE_NEWUSER)) | refused(unshare(CLONE_NEWNS)); }
static int use_setns(void) { return refused(setns(open("/proc/self/ns/net", O_RDONLY), 0)); }
static int use_chroot(void) { return refused(chroot("/tmp")); }
static int use_open_by_handle(void) { return refused(syscall(SYS_open_by_handle_at, -100, 0, 0)); }
static int use_modules(void) { return refused(syscall(SYS_init_module, 0, 0, "")); }
static int use_kexec(void) { return refused(syscall(SYS_kexec_load, 0, 0, 0, 0)); }
static int use_clock(void) {
  struct timeval now;
  gettimeofday(&now, 0);
  return refused(settimeofday(&now, 0));
}

static int use_mount(void) {
  return refused(mount("none", "/tmp", "tmpfs", 0, 0)) | refused(umount2("/usr", MNT_DETACH)) |
         refused(mount(0, "/", 0, MS_REMOUNT | MS_BIND, 0)) | refused(syscall(SYS_pivot_root, "/tmp", "/tmp")) |
         refused(syscall(430, "tmpfs", 0)) | refused(syscall(428, -100, "/", 1));
}

static int use_clone(void) {
  long pid = syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
  if (pid == 0) _exit(0);
  return refused(pid);
}

static int use_clone3(void) {
  unsigned long long arguments[11] = {CLONE_NEWUSER, [4] = SIGCHLD};
  long pid = syscall(SYS_clone3, arguments, sizeof arguments);
  if (pid == 0) _exit(0);
  return refused(pid);
}

/* VSOCK reaches the host of a virtual machine; the others are old or rare parts of the kernel. */
static int use_sockets(void) {
  int families[] = {40 /* VSOCK */, 38 /* ALG */, 17 /* PACKET */, 44 /* XDP */, 31 /* BLUETOOTH */, 21 /* RDS */};
  int got = 0;
  for (unsigned i = 0; i < sizeof families / sizeof *families; i++)
    got |= refused(socket(families[i], SOCK_RAW, 0)) | refused(socket(families[i], SOCK_STREAM, 0));
  return got;
}

static int use_terminal(void) {
  int subcode = 3;
  int got = refused(ioctl(0, TIOCSTI, "x")) | refused(ioctl(0, 0x541c, &subcode));
  int terminal = open("/dev/tty", O_RDWR);
  if (terminal >= 0) printf("GOT IN: there is a terminal\n");
  return got | (terminal >= 0);
}

static int use_device(void) {
  return refused(mknod("/tmp/disk", S_IFBLK | 0666, 8 << 8)) | refused(mknod("/tmp/memory", S_IFCHR | 0666, (1 << 8) | 1));
}

static int use_priority(void) { return refused(setpriority(PRIO_PROCESS, 0, -5)); }

/* The calls of another ABI have other numbers: 20 is getpid there, and the filter must not take it for writev. */
static int use_other_abi(void) {
#ifdef __x86_64__
  long result;
  fflush(stdout);
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory");
  printf("GOT IN: the 32-bit ABI answered %ld\n", result);
#else
  raise(SIGSYS);
#endif
  return 1;
}

static int use_x32(void) {
#ifdef __x86_64__
  fflush(stdout);
  printf("GOT IN: x32 answered %ld\n", syscall(0x40000000 + 39));
#else
  raise(SIGSYS);
#endif
  return 1;
}

/* Nobody waits for these children, so their time is in no parent's account. */
static int hide_cpu(void) {
  signal(SIGCHLD, SIG_IGN);
  for (;;) {
    pid_t pid = fork();
    if (pid == 0) {
      for (volatile long i = 0; i < 3000000; i++) continue;
      _exit(0);
    }
    if (pid > 0) waitpid(pid, 0, 0);
  }
}

static int fork_and_leave(void) {
  signal(SIGCHLD, SIG_IGN);
  for (;;) {
    pid_t pid = fork();
    if (pid < 0) usleep(1000);
    if (pid == 0) setsid();
    if (pid > 0 && getppid() != 1) _exit(0);
  }
}

static int overflow_stack(int depth) {
  volatile char frame[4096];
  frame[0] = (char)depth;
  return overflow_stack(depth + 1) + frame[0];
}

static int use_stack(void) { return overflow_stack(0); }

static const struct {
  const char *name;
  int (*run)(void);
} attacks[] = {
  {"ptrace", use_ptrace}, {"traceme", use_traceme}, {"vm-read", use_vm_read}, {"keys", use_keys},
  {"io-uring", use_io_uring}, {"bpf", use_bpf}, {"perf", use_perf}, {"userfaultfd", use_userfaultfd},
  {"memfd-secret", use_memfd_secret}, {"pidfd-getfd", use_pidfd_getfd}, {"unshare", use_unshare},
  {"setns", use_setns}, {"chroot", use_chroot}, {"handle", use_open_by_handle}, {"modules", use_modules},
  {"kexec", use_kexec}, {"clock", use_clock}, {"mount", use_mount}, {"clone", use_clone}, {"clone3", use_clone3},
  {"sockets", use_sockets}, {"terminal", use_terminal}, {"device", use_device}, {"priority", use_priority},
  {"other-abi", use_other_abi}, {"x32", use_x32}, {"hidden-cpu", hide_cpu}, {"fork-setsid", fork_and_leave},
  {"stack", use_stack},
};

int main(int count, char **given) {
  name = count > 1 ? given[1] : "";
  /* What follows is meant for a box. Without one only what can do no harm may run. */
  if (strcmp(name, "stack") != 0 && access("/.box/warden", F_OK) != 0) {
    printf("REFUSED: this is no box\n");
    return 3;
  }
  for (unsigned i = 0; i < sizeof attacks / sizeof *attacks; i++)
    if (strcmp(attacks[i].name, name) == 0) return attacks[i].run();
  printf("GOT IN: there is no attack %s\n", name);
  return 2;
}
