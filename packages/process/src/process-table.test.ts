import { expect, test } from 'vitest';
import { hasVariable, parsePs, parseStat } from './process-table.ts';

/** A line of /proc/<pid>/stat, up to the start time. */
function stat(name: string, state: string): string {
  return `42 (${name}) ${state} 7 40 41 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 9876 100 200`;
}

test.each(['node', 'a b', 'x) S 1 2 3', ''])('the name "%s" does not confuse', (name) => {
  expect(parseStat(stat(name, 'S'))).toEqual({
    pid: 42,
    parent: 7,
    group: 40,
    session: 41,
    started: 9876,
    cpuMs: 260,
    dead: false,
  });
});

test('a process that was not fetched by its parent is dead', () => {
  expect(parseStat(stat('node', 'Z'))?.dead).toBe(true);
  expect(parsePs(' 5 1 5 0:00 Z+\n 6 1 5 0:00 Ss\n').map((row) => row.dead)).toEqual([true, false]);
});

test.each([
  ['0:01.50', 1_500],
  ['00:02:03', 123_000],
  ['1-00:00:01', 86_401_000],
])('the time %s of ps is %d ms', (time, ms) => {
  expect(parsePs(`5 1 5 ${time} S\n`)[0]?.cpuMs).toBe(ms);
});

test('what is no line of the kernel is no process', () => {
  expect(parseStat('')).toBeUndefined();
  expect(parsePs('\n\n')).toEqual([]);
});

test.each([
  ['RUN=abc/p1\0B=1\0', true],
  ['A=1\0RUN=abc\0', true],
  ['A=1\0RUN=abc', true],
  ['RUN=abcd\0', false],
  ['MY_RUN=abc\0', false],
  ['MY_RUN=abc\0RUN=abc\0', true],
  ['A=RUN=abc\0', false],
  ['', false],
])('the environment %j holds RUN=abc: %s', (environment, expected) => {
  expect(hasVariable(Buffer.from(environment), 'RUN', 'abc')).toBe(expected);
});
