import { join } from 'node:path';
import type { JudgeEvent } from '@seaworthy/core';
import { plainDriver } from '@seaworthy/sandbox';
import { expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { busyDriver } from './busy-driver.fixture.ts';
import { judge, type JudgeRequest } from './judge.ts';
import { readPackage } from './package/read-package.ts';
import {
  guessProblem,
  pointsProblem,
  splitProblem,
  sumProblem,
  type Files,
} from './problems.fixture.ts';
import { readProgram } from './program.ts';

async function events(
  files: Files,
  program: Files,
  more: Partial<JudgeRequest> = {},
): Promise<readonly JudgeEvent[]> {
  const { problem, findings } = readPackage(folderWith(files));
  if (problem === null) throw new Error(JSON.stringify(findings));
  const folder = folderWith(program);
  const [only, ...others] = Object.keys(program);
  const path = others.length > 0 ? folder : join(folder, only ?? '');
  const told: JudgeEvent[] = [];
  for await (const event of judge({
    problem,
    program: readProgram(path),
    driver: plainDriver(),
    ...more,
  }))
    told.push(event);
  return told;
}

function endOf(told: readonly JudgeEvent[]) {
  const end = told.at(-1);
  if (end?.type !== 'judging-ended') throw new Error(JSON.stringify(told));
  return end;
}

const sum = 'a, b = map(int, input().split())\n';

test.each([
  ['AC', `${sum}print(a + b)\n`, ''],
  ['WA', `${sum}print(a - b)\n`, 'it is not the same'],
  ['WA', '', 'the output ends here'],
  ['WA', `${sum}print(a + b, a)\n`, 'the output should end here'],
  ['RTE', 'import sys\nsys.exit(3)\n', 'exit code 3'],
  ['RTE', 'import os\nos.kill(os.getpid(), 11)\n', 'it died by SIGSEGV'],
  ['TLE', 'while True: pass\n', 'too much processor time'],
  ['TLE', 'import time\ntime.sleep(60)\n', 'it waited; perhaps for input that does not come'],
  ['OLE', 'while True: print("x" * 1000)\n', 'too much output'],
  ['RTE', 'print(42)\nexit(42)\n', 'exit code 42'],
])('%s', async (verdict, text, reason) => {
  const limits =
    'problem_format_version: 2025-09\nname: Sum\nuuid: 2d4a3a0c-1111-4222-8333-444455556666\nlimits: {time_limit: 0.4, output: 1}\n';
  const end = endOf(await events({ ...sumProblem, 'problem.yaml': limits }, { 'main.py': text }));
  expect({ verdict: end.verdict, reason: end.failing?.reason ?? '' }).toEqual({ verdict, reason });
});

test('what the compiler refuses is CE, with what it said', async () => {
  const told = await events(sumProblem, { 'main.c': 'int main(void) { return nothing; }\n' });
  expect(endOf(told)).toMatchObject({ verdict: 'CE', run: 0 });
  expect(told.find((event) => event.type === 'compiled')?.said.text).toContain('nothing');
});

test('tests are told in their order, until the first that fails', async () => {
  const told = await events(sumProblem, { 'main.py': `${sum}print(abs(a) + abs(b))\n` });
  const names = told.flatMap((event) =>
    event.type === 'test-ended' ? [`${event.name} ${event.verdict}`] : [],
  );
  expect(names).toEqual(['sample/1 AC', 'secret/1-small AC', 'secret/2-negative WA']);
});

test('where it is asked for, all tests are run, and the smallest that failed is shown', async () => {
  const told = await events(
    sumProblem,
    { 'main.py': `${sum}print(a + b if a < 0 else 0)\n` },
    { isWhole: true },
  );
  expect(told.filter((event) => event.type === 'test-ended')).toHaveLength(4);
  expect(endOf(told).failing).toMatchObject({
    name: 'sample/1',
    input: { text: '1 2\n', isWhole: true },
    expected: { text: '3\n' },
    output: { text: '0\n' },
    difference: { line: 1, column: 1, expected: '3', saw: '0' },
  });
});

test('the hint of a test is shown with it, and what the program wrote about its error', async () => {
  const end = endOf(
    await events(sumProblem, { 'main.py': `${sum}assert a > 0, "no"\nprint(a + b)\n` }),
  );
  expect(end.failing).toMatchObject({
    name: 'secret/2-negative',
    hint: 'Numbers may be less than zero.',
  });
  expect(end.failing?.errors?.text).toContain('AssertionError: no');
});

test('what is large is described, not shown', async () => {
  const end = endOf(
    await events(sumProblem, { 'main.py': 'print("\\n".join(["x" * 500] * 5000))\n' }),
  );
  expect(end.failing?.output).toMatchObject({ bytes: 2_505_000, isWhole: false });
  expect(end.failing?.output?.text.length).toBeLessThan(10_000);
});

test('a validator of the package judges, and speaks to the learner', async () => {
  expect(
    endOf(await events(splitProblem, { 'main.py': 'n = int(input())\nprint(n - 1, 1)\n' })).verdict,
  ).toBe('AC');
  const end = endOf(await events(splitProblem, { 'main.py': 'print("none")\n' }));
  expect(end).toMatchObject({ verdict: 'WA', failing: { message: 'Two numbers are wanted.\n' } });
});

test.each([
  ['exits with 0', 'import sys\nsys.exit(0)\n'],
  ['crashes', 'raise ValueError\n'],
  ['kills itself', 'import os\nos.kill(os.getpid(), 9)\n'],
])('a validator that %s is a judge error, whatever the program wrote', async (_, text) => {
  const end = endOf(
    await events(
      { ...splitProblem, 'output_validator/judge.py': text },
      { 'main.py': 'print(1)\n' },
    ),
  );
  expect(end.verdict).toBe('JE');
});

test('a validator that does not compile is the mistake of the package', async () => {
  const files = {
    ...splitProblem,
    'output_validator/judge.py': null,
    'output_validator/judge.c': 'no\n',
  };
  const kept = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
  await expect(events(kept, { 'main.py': 'print(1)\n' })).rejects.toMatchObject({
    code: 'SW_BAD_PROBLEM',
  });
});

const halves = guessProblem['submissions/accepted/halves.py'] ?? '';

test.each([
  ['AC', halves],
  ['WA', 'while True:\n    print(1, flush=True)\n    input()\n'],
  ['WA', 'print("x", flush=True)\nwhile True: pass\n'],
  // So late that it was refused before, also on a machine that is busy.
  ['WA', 'import time\nprint("x", flush=True)\ntime.sleep(2)\nraise SystemExit(7)\n'],
  ['WA', 'print(1)\n'],
  ['RTE', 'raise SystemExit(7)\n'],
  ['RTE', halves.replace('break', 'raise SystemExit(7)')],
  ['TLE', halves.replace('break', 'exec("while True: pass")')],
  ['TLE', 'while True: pass\n'],
  ['TLE', 'input()\n'],
  ['TLE', 'print(1)\ninput()\ninput()\n'],
])('a conversation ends with %s', async (verdict, text) => {
  const { verdict: seen, failing } = endOf(await events(guessProblem, { 'main.py': text }));
  expect([seen, failing?.expected ?? null]).toEqual([verdict, null]);
});

test('points are given for groups, and a group that waits for another is not run after that failed', async () => {
  const small = await events(pointsProblem, {
    'main.py': 'n = int(input())\nprint(2 * n if n < 50 else 0)\n',
  });
  expect(endOf(small)).toMatchObject({ verdict: 'WA', score: 70, run: 5 });
  const none = await events(pointsProblem, {
    'main.py': 'n = int(input())\nprint(2 * n if n > 2 or n == 1 else 0)\n',
  });
  expect(endOf(none)).toMatchObject({ verdict: 'WA', score: 0, run: 2 });
  expect(
    endOf(await events(pointsProblem, { 'main.py': 'print(2 * int(input()))\n' })),
  ).toMatchObject({ verdict: 'AC', score: 100 });
});

test('a program has only its own files around it, those of the test, and none of an earlier test', async () => {
  const files = {
    ...sumProblem,
    'data/secret/1-small.files/extra.txt': 'x\n',
    'include/python3/shared.py': 'def add(a, b): return a + b\n',
  };
  const program = {
    'main.py': [
      'import os, sys',
      'from shared import add',
      'print(sorted(os.listdir(".")), file=sys.stderr)',
      'a, b = map(int, input().split())',
      'assert not os.path.exists("left.txt")',
      'open("left.txt", "w").close()',
      'print(add(a, b) if a != 10 else 0)',
      '',
    ].join('\n'),
  };
  const end = endOf(await events(files, program));
  expect(end.failing?.errors?.text).toBe("['extra.txt', 'main.py', 'shared.py']\n");
});

test('arguments and constants reach those whom they are for', async () => {
  const files = {
    ...sumProblem,
    'problem.yaml': `${sumProblem['problem.yaml']}constants: {offset: 7}\n`,
    'data/secret/1-small.yaml': 'args: [twice]\n',
    'data/secret/1-small.ans': '67\n',
    'include/python3/shared.py': 'OFFSET = {{offset}}\n',
  };
  const program = {
    'main.py':
      'import sys\nfrom shared import OFFSET\na, b = map(int, input().split())\nprint((a + b) * 2 + OFFSET if sys.argv[1:] == ["twice"] else a + b)\n',
  };
  expect(endOf(await events(files, program)).verdict).toBe('AC');
});

test('without a limit in the package it is measured by the accepted submissions', async () => {
  const text = (sumProblem['problem.yaml'] ?? '').replace('  time_limit: 2\n', '');
  const told = await events(
    { ...sumProblem, 'problem.yaml': text },
    { 'main.py': `${sum}print(a + b)\n` },
  );
  expect(told.find((event) => event.type === 'limits')).toMatchObject({
    timeLimitMs: 1000,
    factor: 1,
  });
});

test.each([
  [{ 'main.txt': 'x\n' }, 'no language has files such as main.txt'],
  [{ 'a.py': '', 'b.rb': '' }, 'it has files of Python and Ruby'],
  [{ 'a.py': '', 'b.py': '' }, 'it is not clear which of a.py, b.py begins'],
  [{ 'main.py': '#'.repeat(200_000) }, 'it has 195.3 KiB, and the problem takes 128 KiB'],
])(
  'a program that cannot be one is a mistake of whoever typed it (%#)',
  async (program, problem) => {
    await expect(events(sumProblem, program as Files)).rejects.toMatchObject({
      code: 'SW_NO_PROGRAM',
      message: expect.stringContaining(problem),
    });
  },
);

test('an aborted judging ends, and says so', async () => {
  const signal = AbortSignal.timeout(1500);
  await expect(
    events(sumProblem, { 'main.py': 'import time\ntime.sleep(30)\n' }, { signal }),
  ).rejects.toThrow('abort');
});

test('a program that a busy machine kept waiting gets more time on the clock, and is not blamed', async () => {
  const told = await events(
    sumProblem,
    { 'main.py': `${sum}print(a + b)\n` },
    { driver: busyDriver() },
  );
  expect(endOf(told).verdict, JSON.stringify(told)).toBe('AC');
  const tests = told.filter((event) => event.type === 'test-ended');
  expect(tests.map(({ isRepeated }) => isRepeated)).toEqual(tests.map(() => true));
});
