/** How well a hundred tests of one program share the processors: its boxes' CPU time is the least that they can take. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { judge, openPackage, readProgram, type Problem } from '@seaworthy/judge';
import { chooseDriver, type Driver } from '@seaworthy/sandbox';
import { cpuUsed, median, type Measure } from './measure.ts';

const tests = 100;
const sum = 'print(sum(map(int, input().split())))\n';

/** The time of a hundred tests / the CPU time of all that ran in boxes, shared by the processors. */
export async function hundredTests(rounds: number): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-bench-'));
  const { driver } = await chooseDriver();
  try {
    const { problem } = await openPackage(await packageIn(folder));
    if (problem === null) throw new Error('the package of the bench is malformed');
    const ratios: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const ratio = await timesItsShare(driver, problem, join(folder, 'sum.py'));
      if (round >= 0) ratios.push(ratio);
    }
    const name = `${tests} tests of a Python program / the CPU time of its boxes by ${availableParallelism()} cores`;
    return [{ name, ratio: median(ratios), goal: 1.2 }];
  } finally {
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A package of a hundred small tests, and a program that solves it. */
async function packageIn(folder: string): Promise<string> {
  const files: Record<string, string> = {
    'problem/problem.yaml':
      'problem_format_version: 2025-09\nname: Sum\nuuid: 0e0bb2d5-90b4-4f0c-9d3a-57b1b5b3a1a4\nlimits: {time_limit: 10}\n',
    'problem/statement/problem.en.md': 'Print the sum.\n',
    'sum.py': sum,
  };
  for (let test = 0; test < tests; test += 1) {
    const name = `problem/data/secret/${String(test).padStart(3, '0')}`;
    files[`${name}.in`] = `${test} 1\n`;
    files[`${name}.ans`] = `${test + 1}\n`;
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return join(folder, 'problem');
}

async function timesItsShare(driver: Driver, problem: Problem, program: string): Promise<number> {
  const [before, began] = [cpuUsed().children, performance.now()];
  let passed = 0;
  for await (const event of judge({ driver, problem, program: readProgram(program) }))
    if (event.type === 'test-ended' && event.verdict === 'AC') passed += 1;
  const took = performance.now() - began;
  if (passed !== tests) throw new Error(`${passed} of ${tests} tests passed`);
  return took / ((cpuUsed().children - before) / availableParallelism());
}
