import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needs } from '../../../../tools/testing/needs.ts';
import { filterFor } from './filter.ts';
import { machines, systemCalls, type Machine } from './system-calls.ts';

/** The kernel's own lists; for arm64 it is the generic one. */
const headers: Readonly<Record<Machine, readonly string[]>> = {
  x64: ['/usr/include/x86_64-linux-gnu/asm/unistd_64.h', '/usr/include/asm/unistd_64.h'],
  arm64: ['/usr/include/asm-generic/unistd.h'],
};

for (const [machine, files] of Object.entries(headers)) {
  const file = files.find((path) => existsSync(path));
  const known = needs({
    name: `list of the system calls of ${machine} (linux-libc-dev)`,
    isMet: file !== undefined,
  });
  known.it(`the numbers for ${machine} are those of the kernel's headers`, () => {
    const column = machine === 'x64' ? 0 : 1;
    const text = readFileSync(file ?? '', 'utf8');
    const listed = new Map(
      [...text.matchAll(/^#define __NR(?:3264)?_(\w+)\s+(\d+)$/gm)].map(([, name, number]) => [
        name,
        Number(number),
      ]),
    );
    for (const [name, numbers] of Object.entries(systemCalls)) {
      // A header that is older than the call does not have it.
      if (listed.has(name)) expect([name, numbers[column]]).toEqual([name, listed.get(name)]);
      else expect(numbers[column] ?? 1000, name).toBeGreaterThan(440);
    }
  });
}

/** What the kernel would answer to a call: the same small machine, written again. */
function answerTo(filter: Buffer, seccompData: readonly number[]): number {
  let accumulator = 0;
  for (let at = 0; ; at += 1) {
    const code = filter.readUInt16LE(at * 8);
    const value = filter.readUInt32LE(at * 8 + 4);
    if (code === 0x06) return value;
    if (code === 0x20) accumulator = seccompData[value / 4] ?? 0;
    else {
      const isSo = {
        [0x15]: accumulator === value,
        [0x35]: accumulator >= value,
        [0x45]: (accumulator & value) !== 0,
      }[code];
      at += filter.readUInt8(at * 8 + (isSo === true ? 2 : 3));
    }
  }
}

const allowed = 0x7fff0000;
const refused = (errno: number): number => 0x50000 + errno;
const killed = 0x80000000;

/** The data of a call: number, architecture, two words of no interest, and arguments of two words each. */
function call(machine: Machine, name: string, ...given: readonly number[]): number {
  const { audit, column } = machines[machine];
  const number = systemCalls[name]?.[column] ?? Number(name);
  return answerTo(filterFor(machine), [number, audit, 0, 0, ...given.flatMap((low) => [low, 0])]);
}

test.each(Object.keys(machines) as Machine[])('on %s each call gets its answer', (machine) => {
  expect(call(machine, '0')).toBe(allowed);
  expect(call(machine, 'ptrace')).toBe(refused(1));
  expect(call(machine, 'quotactl_fd')).toBe(refused(1));
  expect(call(machine, 'clone3')).toBe(refused(38));
  expect(call(machine, 'clone', 0x10000000)).toBe(refused(1));
  expect(call(machine, 'clone', 0x01200011)).toBe(allowed);
  expect(call(machine, 'ioctl', 1, 0x5412)).toBe(refused(1));
  expect(call(machine, 'ioctl', 1, 0x541c)).toBe(refused(1));
  expect(call(machine, 'ioctl', 1, 0x5401)).toBe(allowed);
  for (const family of [1, 2, 10, 16]) expect(call(machine, 'socket', family)).toBe(allowed);
  for (const family of [17, 38, 40, 44]) expect(call(machine, 'socket', family)).toBe(refused(97));
  expect(call(machine, 'socketpair', 1)).toBe(allowed);
});

test('calls of another architecture and of x32 end the program', () => {
  expect(answerTo(filterFor('x64'), [0, machines.arm64.audit])).toBe(killed);
  expect(answerTo(filterFor('x64'), [0x40000001, machines.x64.audit])).toBe(killed);
});
