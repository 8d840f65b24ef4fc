import { join } from 'node:path';
import type { JudgeEvent } from '@seaworthy/core';
import { bwrapDriver, plainDriver, type Driver } from '@seaworthy/sandbox';
import { expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { isOnPath, needs } from '../../../tools/testing/needs.ts';
import { judge } from './judge.ts';
import { readPackage } from './package/read-package.ts';
import { sumProblem } from './problems.fixture.ts';
import { readProgram } from './program.ts';

const sum = 'a, b = map(int, input().split())\n';

/** Good, wrong and hostile programs, with the verdict that each must get whatever else goes on. */
const kinds = {
  'right.py': ['AC', `${sum}print(a + b)\n`],
  'right.rb': ['AC', 'puts gets.split.sum(&:to_i)\n'],
  'right.js': [
    'AC',
    "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a + b);\n",
  ],
  'wrong.py': ['WA', `${sum}print(a - b)\n`],
  'silent.py': ['WA', ''],
  'crash.py': ['RTE', 'raise ValueError\n'],
  'loop.py': ['TLE', 'while True: pass\n'],
  'flood.py': ['OLE', 'while True: print("x" * 100000)\n'],
  'stays.py': [
    'AC',
    `import os\n${sum}print(a + b, flush=True)\nif os.fork() == 0:\n    os.setsid()\n    import time\n    time.sleep(30)\n`,
  ],
  'verdict.py': ['RTE', 'print("AC 42")\nexit(42)\n'],
  'broken.c': ['CE', 'int main(void) { return nothing; }\n'],
} as const;

async function judgeAll(driver: Driver, count: number): Promise<void> {
  const limits =
    'problem_format_version: 2025-09\nname: Sum\nuuid: 2d4a3a0c-1111-4222-8333-444455556666\nlimits: {time_limit: 0.5, output: 1}\n';
  const { problem } = readPackage(folderWith({ ...sumProblem, 'problem.yaml': limits }));
  if (problem === null) throw new Error('the fixture is not well-formed');
  const folder = folderWith(
    Object.fromEntries(Object.entries(kinds).map(([name, [, text]]) => [name, text])),
  );
  const verdictOn = async (name: string): Promise<string> => {
    let last: JudgeEvent | null = null;
    for await (const event of judge({ problem, program: readProgram(join(folder, name)), driver }))
      last = event;
    return last?.type === 'judging-ended' ? last.verdict : 'none';
  };
  const names = Object.keys(kinds);
  const wanted = Object.fromEntries(
    Object.entries(kinds).map(([name, [verdict]]) => [name, verdict]),
  );
  const alone: Record<string, string> = {};
  for (const name of names) alone[name] = await verdictOn(name);
  expect(alone).toEqual(wanted);
  const queued = Array.from({ length: count }, (_, n) => names[n % names.length] ?? '');
  const verdicts = await Promise.all(queued.map(verdictOn));
  const wrong = queued.flatMap((name, n) =>
    verdicts[n] === alone[name] ? [] : [`${n} ${name}: ${verdicts[n]}`],
  );
  expect(wrong).toEqual([]);
}

test('44 submissions at once get the verdicts that they get one by one', async () => {
  await judgeAll(plainDriver(), 44);
}, 900_000);

needs({ name: 'bubblewrap', isMet: isOnPath('bwrap') }).it(
  'and 200 in boxes',
  async () => {
    const driver = await bwrapDriver();
    try {
      await judgeAll(driver, 200);
    } finally {
      await driver.close();
    }
  },
  900_000,
);
