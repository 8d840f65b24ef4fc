import { join } from 'node:path';
import { chooseDriver } from '@seaworthy/sandbox';
import { afterAll, expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { readProgram } from '../program.ts';
import { measureComplexity } from './complexity.ts';
import { growthOf, isNearBorder, slopeOf } from './slope.ts';

const sizes = [1000, 2000, 4000, 8000];

test.each([
  ['linear', (n: number) => n / 10, 1],
  ['n log n', (n: number) => n * Math.log(n), 1.12],
  ['quadratic', (n: number) => n * n, 2],
  ['cubic', (n: number) => n ** 3 / 1e6, 3],
])('the slope of what is %s', (_, time, expected) => {
  const slope = slopeOf(sizes.map((size) => ({ size, ms: time(size) })));
  expect(slope).toBeCloseTo(expected, 1);
});

test.each([
  [[1.1], [1.1], 'as-wanted'],
  [[2, 1.9], [1.1, 1.1], 'faster'],
  [[2, 1.2], [1.1, 1.1], 'not-determined'],
  [[2], [1.1], 'not-determined'],
  [[2, 2], [1.5, 1.1], 'not-determined'],
  [[1.1], [1.6], 'not-determined'],
  [[], [], 'not-determined'],
] as const)('%j beside %j is %s', (slopes, reference, growth) => {
  expect(growthOf(slopes, reference)).toBe(growth);
});

test('only what is near the border is measured again with larger sizes', () => {
  expect([1.2, 1.3, 1.4, 1.5, 1.6, 1.7].map(isNearBorder)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

const sorts = 'numbers = list(map(int, input().split()))\nnumbers.sort()\nprint(len(numbers))\n';
const bubbles =
  'numbers = list(map(int, input().split()))\nout = 0\nfor a in numbers:\n    for b in numbers:\n        out += a < b\nprint(out)\n';

const { driver } = await chooseDriver();
afterAll(async () => driver.close());

needs('python3').it('a quadratic program is told from one that is not', async () => {
  const folder = folderWith({
    'sort.py': sorts,
    'bubble.py': bubbles,
    'crash.py': 'raise ValueError\n',
  });
  const measure = async (name: string) =>
    measureComplexity({
      driver,
      program: readProgram(join(folder, name)),
      reference: readProgram(join(folder, 'sort.py')),
      inputOf: (size) =>
        `${Array.from({ length: size }, (_, n) => (n * 7919) % 1_000_003).join(' ')}\n`,
      firstSize: 512,
      // The plain driver counts in steps of 10 ms.
      targetMs: driver.name === 'plain' ? 300 : 100,
    });
  expect(await measure('bubble.py')).toMatchObject({
    growth: expect.stringMatching(/faster|not-determined/),
  });
  expect(await measure('sort.py')).toMatchObject({
    growth: expect.stringMatching(/as-wanted|not-determined/),
  });
  expect(await measure('crash.py')).toMatchObject({
    growth: 'not-determined',
    reason: expect.stringContaining('exit code 1'),
  });
});
