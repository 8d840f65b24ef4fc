import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDriver, type Driver } from '@seaworthy/sandbox';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { judge } from '../judge.ts';
import { readPackage } from '../package/read-package.ts';
import { legacyProblem } from '../problems.fixture.ts';
import type { Problem } from '../problem.ts';
import { readProgram } from '../program.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import { KeptLimits } from './kept-limits.ts';

const plain = plainDriver();
const right = legacyProblem['submissions/accepted/sum.py'] ?? '';

function read(folder: string): Problem {
  const { problem, findings } = readPackage(folder);
  if (problem === null) throw new Error(JSON.stringify(findings));
  return problem;
}

test('a limit is kept for the very same package and driver only', async () => {
  const folder = folderWith(legacyProblem);
  const kept = new KeptLimits(join(folderWith({}), 'limits'));
  expect(await kept.read(read(folder), plain)).toBeNull();
  await kept.write(read(folder), plain, 3000);
  expect(await kept.read(read(folder), plain)).toBe(3000);
  expect(await kept.read(read(folderWith(legacyProblem)), plain)).toBe(3000);
  const boxed: Driver = { ...plain, name: 'boxed' };
  expect(await kept.read(read(folder), boxed)).toBeNull();
  writeFileSync(join(folder, 'data/secret/1.in'), '1.5 3\n');
  expect(await kept.read(read(folder), plain)).toBeNull();
});

test.each(['', '0', '-5', 'soon', '1e3'])('%j in the file is no limit', async (text) => {
  const folder = folderWith({});
  const problem = read(folderWith(legacyProblem));
  const kept = new KeptLimits(folder);
  await kept.write(problem, plain, 1000);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), text);
  expect(await kept.read(problem, plain)).toBeNull();
});

test('where it cannot be kept, nothing is left and nobody is told', async () => {
  const folder = folderWith({ file: '' });
  const kept = new KeptLimits(join(folder, 'file/limits'));
  const problem = read(folderWith(legacyProblem));
  await kept.write(problem, plain, 1000);
  expect(await kept.read(problem, plain)).toBeNull();
  expect(readdirSync(folder)).toEqual(['file']);
});

/** Judges the right program, and says what the limit was and how many programs were built and run for that. */
async function judged(problem: Problem, keptLimits: KeptLimits) {
  let boxes = 0;
  const driver: Driver = {
    ...plain,
    prepare: async (spec) => {
      boxes++;
      return plain.prepare(spec);
    },
  };
  const program = readProgram(join(folderWith({ 'right.py': right }), 'right.py'));
  let limitMs = 0;
  for await (const event of judge({ problem, program, driver, keptLimits }))
    if (event.type === 'limits') limitMs = event.timeLimitMs;
  return { limitMs, boxes };
}

needs('python3').describe('a package without a time limit', () => {
  test('is measured once, and after that not again', async () => {
    const problem = read(folderWith(legacyProblem));
    const kept = new KeptLimits(folderWith({}));
    const first = await judged(problem, kept);
    const second = await judged(problem, kept);
    expect(second.limitMs).toBe(first.limitMs);
    // Two tests of the program itself; before that, those of the accepted submission too.
    expect(second.boxes).toBe(2);
    expect(first.boxes).toBeGreaterThan(second.boxes);
  });

  test('has the limit that its proof found', async () => {
    const folder = folderWith(legacyProblem);
    const kept = new KeptLimits(folderWith({}));
    const { timeLimit } = await verifyPackage(read(folder), { driver: plain, keptLimits: kept });
    expect(await judged(read(folder), kept)).toEqual({ limitMs: timeLimit?.limitMs, boxes: 2 });
    chmodSync(join(folder, 'submissions/accepted/sum.py'), 0o755);
    expect(await kept.read(read(folder), plain)).toBeNull();
  });
});
