/**
 * The filter of system calls, written as the program that the kernel runs for each of them (seccomp, classic BPF).
 * https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
 *
 * It refuses what no learner's program needs and what has let programs out of boxes before: new namespaces, mounts,
 * other processes' memory, keys, io_uring, kernel modules, sockets of rare families. It does not try to be a list of
 * what is allowed, because five runtimes and three compilers need nearly everything else.
 */
import { denied, machines, numbersOf, type Machine } from './system-calls.ts';

/** The filter for a machine, as bytes for `bwrap --seccomp`. */
export function filterFor(machine: Machine): Buffer {
  const { audit, hasX32, column } = machines[machine];
  const number = (name: string): number => numbersOf(name)[column] ?? Number.NaN;
  const instructions: readonly Instruction[] = [
    load(archAt),
    ...unless(audit, killProcess),
    load(numberAt),
    // Numbers of the x32 ABI mean the same calls a second time.
    ...(hasX32 ? whenAtLeast(x32Bit, killProcess) : []),
    ...denied
      .filter((name) => numbersOf(name)[column] !== null)
      .flatMap((name) => when(number(name), refuse(eperm))),
    // The C library then falls back to clone, whose flags can be seen here.
    ...when(number('clone3'), refuse(enosys)),
    ...inside(number('clone'), [load(argumentAt(0)), ...whenAnyBit(newNamespaces, refuse(eperm))]),
    ...inside(number('ioctl'), [
      load(argumentAt(1)),
      ...terminalInput.flatMap((request) => when(request, refuse(eperm))),
    ]),
    ...inside(number('socket'), onlyFamilies()),
    ...inside(number('socketpair'), onlyFamilies()),
    allow,
  ];
  const bytes = Buffer.alloc(instructions.length * 8);
  for (const [at, instruction] of instructions.entries()) write(bytes, at * 8, instruction);
  return bytes;
}

interface Instruction {
  readonly code: number;
  /** How many instructions are passed over when the comparison is so, and when it is not. */
  readonly yes?: number;
  readonly no?: number;
  readonly value: number;
}

function write(bytes: Buffer, at: number, { code, yes = 0, no = 0, value }: Instruction): void {
  bytes.writeUInt16LE(code, at);
  bytes.writeUInt8(yes, at + 2);
  bytes.writeUInt8(no, at + 3);
  bytes.writeUInt32LE(value >>> 0, at + 4);
}

const load = (offset: number): Instruction => ({ code: 0x20, value: offset });
const answer = (value: number): Instruction => ({ code: 0x06, value });
const allow = answer(0x7fff0000);
const killProcess = answer(0x80000000);
const refuse = (errno: number): Instruction => answer(0x00050000 | errno);

const isEqual = 0x15;
const isAtLeast = 0x35;
const hasBits = 0x45;

function when(value: number, then: Instruction): readonly Instruction[] {
  return [{ code: isEqual, no: 1, value }, then];
}

function unless(value: number, then: Instruction): readonly Instruction[] {
  return [{ code: isEqual, yes: 1, value }, then];
}

function whenAtLeast(value: number, then: Instruction): readonly Instruction[] {
  return [{ code: isAtLeast, no: 1, value }, then];
}

function whenAnyBit(value: number, then: Instruction): readonly Instruction[] {
  return [{ code: hasBits, no: 1, value }, then];
}

/** Instructions for one call only. What follows finds the call's number loaded again. */
function inside(call: number, body: readonly Instruction[]): readonly Instruction[] {
  return [{ code: isEqual, no: body.length + 1, value: call }, ...body, load(numberAt)];
}

function onlyFamilies(): readonly Instruction[] {
  const last = families.length;
  const known = families.map((value, at) => ({ code: isEqual, yes: last - at, value }));
  return [load(argumentAt(0)), ...known, refuse(eafnosupport)];
}

// struct seccomp_data: the number, the architecture, the instruction pointer, six arguments of eight bytes.
const numberAt = 0;
const archAt = 4;
const argumentAt = (index: number): number => 16 + index * 8;

const x32Bit = 0x40000000;
const eperm = 1;
const enosys = 38;
const eafnosupport = 97;
/** CLONE_NEW…: time, mount, cgroup, UTS, IPC, user, PID, network. */
const newNamespaces =
  0x80 | 0x20000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000;
/** TIOCSTI and TIOCLINUX type into the terminal that we were started from. */
const terminalInput = [0x5412, 0x541c];
/** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: in the box they lead nowhere but to the box. */
const families = [1, 2, 10, 16];
