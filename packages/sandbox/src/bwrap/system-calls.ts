/** The numbers of system calls, from the kernel's headers: `asm/unistd_64.h` and `asm-generic/unistd.h`. */

/** The machines for which we know them, by Node's names. */
export const machines = {
  x64: { audit: 0xc000003e, hasX32: true, column: 0 },
  arm64: { audit: 0xc00000b7, hasX32: false, column: 1 },
} as const;

/** A machine by Node's name, as in `process.arch`. */
export type Machine = keyof typeof machines;

/** The number on x64 and on arm64; `null` where there is no such call. */
export type Numbers = readonly [number, number | null];

/** The calls that the filter looks at more closely. */
const inspected = {
  clone: [56, 220],
  clone3: [435, 435],
  ioctl: [16, 29],
  socket: [41, 198],
  socketpair: [53, 199],
} as const satisfies Readonly<Record<string, Numbers>>;

/** The calls that are always refused. */
const refused = {
  // The memory and the descriptors of other processes.
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  process_madvise: [440, 440],
  process_mrelease: [448, 448],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  migrate_pages: [256, 238],
  move_pages: [279, 239],
  // Keys, which no namespace separates.
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  // Large and young parts of the kernel, where most escapes were found.
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  // Memory that counts for nobody.
  memfd_secret: [447, 447],
  // Namespaces and mounts.
  unshare: [272, 97],
  setns: [308, 268],
  chroot: [161, 51],
  pivot_root: [155, 41],
  mount: [165, 40],
  umount2: [166, 39],
  mount_setattr: [442, 442],
  move_mount: [429, 429],
  open_tree: [428, 428],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
  // The machine itself.
  acct: [163, 89],
  adjtimex: [159, 171],
  clock_adjtime: [305, 266],
  clock_settime: [227, 112],
  settimeofday: [164, 170],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  swapon: [167, 224],
  swapoff: [168, 225],
  reboot: [169, 142],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  syslog: [103, 116],
  nfsservctl: [180, 42],
  lookup_dcookie: [212, 18],
  vhangup: [153, 58],
  iopl: [172, null],
  ioperm: [173, null],
  modify_ldt: [154, null],
} as const satisfies Readonly<Record<string, Numbers>>;

/** The names of the calls that are always refused. */
export const denied: readonly string[] = Object.keys(refused);

/** All the numbers that the filter knows, by name. */
export const systemCalls: Readonly<Record<string, Numbers>> = { ...inspected, ...refused };

/** The numbers of a call. */
export function numbersOf(name: string): Numbers {
  const numbers = systemCalls[name];
  if (numbers === undefined) throw new Error(`there is no number for the system call ${name}`);
  return numbers;
}
