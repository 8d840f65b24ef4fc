import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';

function numbers(seed: string, scope: string): readonly number[] {
  const random = seededRandom(seed, scope);
  return Array.from({ length: 50 }, () => random.between(1, 1_000_000));
}

it('gives the same numbers for the same seed', () => {
  expect(numbers('s', 'a/b')).toEqual(numbers('s', 'a/b'));
});

it.each([
  ['s', 'a/c'],
  ['t', 'a/b'],
  ['', ''],
  ['é', 'a/b'],
])('gives other numbers for seed "%s" and check "%s"', (seed, scope) => {
  expect(numbers(seed, scope)).not.toEqual(numbers('s', 'a/b'));
});

it.each([
  [0, 0],
  [0, 1],
  [-3, 3],
  [0, 0xffff_ffff],
])('stays from %i to %i and reaches both ends of small spans', (low, high) => {
  const random = seededRandom('s', 'bounds');
  const all = Array.from({ length: 500 }, () => random.between(low, high));
  expect(all.every((one) => Number.isInteger(one) && one >= low && one <= high)).toBe(true);
  if (high - low < 10) expect([Math.min(...all), Math.max(...all)]).toEqual([low, high]);
});
