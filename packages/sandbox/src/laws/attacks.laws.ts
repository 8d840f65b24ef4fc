/** The attacks: what each needs of a driver, how it may end, and what must be so afterwards. */
import type { End, Guarantees, Limits } from '../sandbox.ts';
import type { Ran } from './attempt.laws.ts';

/** One attack, in `attacks/attack.{c,py,sh}`, or a compiler that is fed with it. */
export interface Attack {
  readonly name: string;
  readonly by: 'c' | 'py' | 'sh' | 'compiler';
  /** The guarantees against which it is an attack: a driver without them is spared. */
  readonly needs: readonly (keyof Guarantees)[];
  readonly ends: readonly End[];
  readonly limits?: Partial<Limits>;
  /** Whether it gets a folder of ours to write to, at /out. */
  readonly writes?: boolean;
  /** What is wrong beside what is asked of all. */
  readonly wrong?: (ran: Ran) => string | null;
}

const onlyExit: readonly End[] = ['exit'];
const failed: readonly End[] = ['exit', 'signal', 'cpu', 'wall', 'idle', 'processes', 'memory'];

const says = (text: string) => (ran: Ran) =>
  ran.text.includes(text) ? null : `it did not say ${JSON.stringify(text)}`;
const exits = (code: number) => (ran: Ran) =>
  ran.outcome.exitCode === code ? null : `it exited with ${ran.outcome.exitCode}`;
const isFull = (stream: 'stdout' | 'stderr') => (ran: Ran) =>
  ran.outcome[stream].bytes === ran.limits.outputBytes && ran.outcome[stream].truncated
    ? null
    : `${stream} holds ${ran.outcome[stream].bytes} bytes`;
const atMost = (word: string, limit: keyof Limits) => (ran: Ran) => {
  const told = Number(new RegExp(`^${word} (\\d+)$`, 'm').exec(ran.text)?.[1] ?? Number.NaN);
  return told <= ran.limits[limit] ? null : `${word} is ${told}, more than ${ran.limits[limit]}`;
};
const peakWithin = ({ outcome, limits }: Ran): string | null =>
  (outcome.memoryPeakBytes ?? Infinity) <= limits.memoryBytes
    ? null
    : `it had ${outcome.memoryPeakBytes} bytes`;

/** Calls that the kernel must never carry out for a program in a box. */
const calls = (
  'ptrace traceme vm-read keys io-uring bpf perf userfaultfd memfd-secret pidfd-getfd unshare setns chroot handle ' +
  'modules kexec clock mount clone clone3 sockets terminal'
).split(' ');

const byCalls: readonly Attack[] = [
  ...calls.map((name): Attack => ({
    name,
    by: 'c',
    needs: ['seccomp'],
    ends: onlyExit,
    wrong: says('REFUSED'),
  })),
  { name: 'device', by: 'c', needs: ['files'], ends: onlyExit, wrong: says('REFUSED') },
  { name: 'priority', by: 'c', needs: ['files'], ends: onlyExit, wrong: says('REFUSED') },
  { name: 'other-abi', by: 'c', needs: ['seccomp'], ends: ['signal'] },
  { name: 'x32', by: 'c', needs: ['seccomp'], ends: ['signal'] },
  { name: 'stack', by: 'c', needs: [], ends: ['signal'] },
];

const byProcesses: readonly Attack[] = [
  { name: 'fork-bomb', by: 'py', needs: ['processes', 'nothingLeft'], ends: failed },
  { name: 'fork-bomb-recursive', by: 'sh', needs: ['processes', 'nothingLeft'], ends: failed },
  { name: 'fork-setsid', by: 'c', needs: ['nothingLeft'], ends: failed },
  {
    name: 'threads',
    by: 'py',
    needs: ['processes'],
    ends: onlyExit,
    wrong: atMost('COUNT', 'processes'),
  },
  { name: 'daemon', by: 'py', needs: ['nothingLeft'], ends: onlyExit },
  { name: 'daemon-cpu', by: 'py', needs: ['cpuTree', 'nothingLeft'], ends: ['cpu'] },
  { name: 'hidden-cpu', by: 'c', needs: ['cpuTree'], ends: ['cpu'] },
  { name: 'parent-exits', by: 'py', needs: ['nothingLeft'], ends: onlyExit },
  { name: 'holds-stdout', by: 'sh', needs: [], ends: onlyExit },
  { name: 'ignore-signals', by: 'py', needs: [], ends: ['cpu'] },
  { name: 'loop', by: 'sh', needs: [], ends: ['cpu'] },
  { name: 'sleep', by: 'sh', needs: [], ends: ['idle'] },
  { name: 'stop-parent', by: 'sh', needs: ['nothingLeft'], ends: ['idle'] },
  { name: 'stop-self', by: 'sh', needs: [], ends: ['idle'] },
  {
    name: 'kill-parent',
    by: 'sh',
    needs: ['nothingLeft'],
    ends: onlyExit,
    wrong: says('survived'),
  },
  { name: 'kill-all', by: 'sh', needs: ['nothingLeft'], ends: ['signal', 'exit'] },
];

const byMemory: readonly Attack[] = [
  {
    name: 'memory',
    by: 'py',
    needs: [],
    ends: ['memory', 'exit'],
    wrong: (ran) => (ran.outcome.exitCode === 0 ? 'it got all it wanted' : null),
  },
  ...['memory', 'memory-processes', 'memory-memfd', 'memory-shared'].map((name): Attack => ({
    name,
    by: 'py',
    needs: ['memoryTree'],
    ends: ['memory'],
    // A file in memory has the greatest size of a file, and there are only so many descriptors.
    limits: { cpuMs: 5_000, wallMs: 4_000, outputBytes: 4 * 2 ** 20 },
    wrong: peakWithin,
  })),
];

const byFiles: readonly Attack[] = [
  { name: 'disk', by: 'py', needs: ['files'], ends: onlyExit, wrong: atMost('BYTES', 'diskBytes') },
  { name: 'inodes', by: 'py', needs: ['files'], ends: failed },
  { name: 'deep-folders', by: 'py', needs: ['files'], ends: failed },
  {
    name: 'writable-fill',
    by: 'py',
    needs: ['files'],
    ends: ['output'],
    writes: true,
    limits: { cpuMs: 5_000 },
  },
  {
    name: 'writable-links',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    writes: true,
    wrong: says('REFUSED: a hard link'),
  },
  { name: 'write-system', by: 'sh', needs: ['files'], ends: onlyExit },
  { name: 'secret', by: 'py', needs: ['files'], ends: onlyExit, wrong: says('REFUSED') },
  { name: 'hidden', by: 'py', needs: ['files'], ends: onlyExit, wrong: says('REFUSED') },
  {
    name: 'private',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    wrong: says('REFUSED: /etc/shadow'),
  },
  { name: 'environment', by: 'sh', needs: ['files'], ends: onlyExit },
  {
    name: 'init-memory',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    wrong: says('REFUSED: the memory of init'),
  },
  {
    name: 'raise-limits',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    wrong: says('REFUSED: RLIMIT_FSIZE'),
  },
  { name: 'rights', by: 'sh', needs: ['files', 'seccomp'], ends: onlyExit },
];

const byStreams: readonly Attack[] = [
  { name: 'flood', by: 'sh', needs: [], ends: ['output'], wrong: isFull('stdout') },
  { name: 'flood-without-lines', by: 'sh', needs: [], ends: ['output'], wrong: isFull('stdout') },
  { name: 'flood-stderr', by: 'sh', needs: [], ends: ['output'], wrong: isFull('stderr') },
  { name: 'reopen-stdout', by: 'py', needs: ['files'], ends: ['output'] },
  {
    name: 'reopen-stdin',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    wrong: says('REFUSED: writing to the input'),
  },
  {
    name: 'descriptors',
    by: 'py',
    needs: ['files'],
    ends: onlyExit,
    wrong: says('REFUSED: reading 1'),
  },
  { name: 'fake-verdict', by: 'py', needs: [], ends: onlyExit, wrong: exits(42) },
  { name: 'close-output', by: 'py', needs: [], ends: ['idle'] },
  { name: 'slow-output', by: 'py', needs: [], ends: ['idle'] },
  {
    name: 'null-bytes',
    by: 'sh',
    needs: [],
    ends: onlyExit,
    wrong: (ran) => (ran.outcome.stdout.bytes === 6 ? null : 'bytes are missing'),
  },
  { name: 'unread', by: 'sh', needs: [], ends: onlyExit, wrong: exits(7) },
];

const byNetwork: readonly Attack[] = [
  { name: 'network', by: 'py', needs: ['network'], ends: onlyExit, wrong: says('REFUSED: TCP') },
  { name: 'abstract-socket', by: 'py', needs: ['network'], ends: onlyExit, wrong: says('REFUSED') },
  { name: 'unix-socket', by: 'py', needs: ['files'], ends: onlyExit, wrong: says('REFUSED') },
  { name: 'interfaces', by: 'py', needs: ['network'], ends: onlyExit },
];

/** Compilers are fed by learners too, and so they are attacked through them. */
const byCompilers: readonly Attack[] = [
  { name: 'include-secret', by: 'compiler', needs: ['files'], ends: onlyExit, wrong: exits(1) },
  { name: 'assemble-secret', by: 'compiler', needs: ['files'], ends: onlyExit, wrong: exits(1) },
  { name: 'include-endless', by: 'compiler', needs: ['memoryTree'], ends: ['memory', 'cpu'] },
  {
    name: 'expand-endless',
    by: 'compiler',
    needs: ['cpuTree', 'nothingLeft'],
    ends: ['cpu', 'memory'],
  },
  { name: 'warn-endless', by: 'compiler', needs: [], ends: ['output'], wrong: isFull('stderr') },
];

const all: readonly Attack[] = [
  ...byCalls,
  ...byProcesses,
  ...byMemory,
  ...byFiles,
  ...byStreams,
  ...byNetwork,
  ...byCompilers,
];

/**
 * All of them. Who waits is not waited for long, but so long that the start of its language is no tenth of it; who
 * computes gets the time for it, also on a machine under load.
 */
export const attacks: readonly Attack[] = all.map((attack) => ({
  ...attack,
  limits: { wallMs: attack.ends.includes('idle') ? idleMs(attack) : 60_000, ...attack.limits },
}));

/** A slow machine starts Python in 150 ms of its processor. */
function idleMs({ by }: Attack): number {
  return by === 'py' ? 4_000 : 1_000;
}
