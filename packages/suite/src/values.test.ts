import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyJson, hostileJson, integer, text, type Values } from './values.ts';

/** Holds for 500 seeded values. */
function check<T>(values: Values<T>, claim: (value: T) => boolean): void {
  fc.assert(fc.property(values, claim), { seed: 7, numRuns: 500 });
}

it.each([
  [1, 1],
  [1, 60],
  [3, 3],
  [2, 500],
])(
  'text of %i to %i code points is within them, well formed and never only spaces',
  (low, high) => {
    check(text(low, high), (one) => {
      const { length } = Array.from(one);
      return length >= low && length <= high && one.isWellFormed() && one.trim() !== '';
    });
  },
);

it('hostile JSON can always be written and read, and holds only the members that were named', () => {
  let objects = 0;
  check(hostileJson('title', 'order'), (value) => {
    const written = JSON.stringify(value);
    objects += /^\{"(title|order)"/.test(written) ? 1 : 0;
    return JSON.stringify(JSON.parse(written)) === written;
  });
  expect(objects).toBeGreaterThan(100);
});

it('any JSON can always be written', () => check(anyJson, (value) => JSON.stringify(value) !== ''));

it('whole numbers stay within their bounds', () => {
  check(integer(-2, 3), (one) => Number.isInteger(one) && one >= -2 && one <= 3);
});

it.each<[name: string, values: Values<unknown>]>([
  ['text', text()],
  ['hostile JSON', hostileJson('a')],
  ['any JSON', anyJson],
])('%s is the same for the same seed', (_name, values) => {
  const sample = (seed: number): readonly unknown[] => fc.sample(values, { seed, numRuns: 30 });
  expect(sample(1)).toEqual(sample(1));
  expect(sample(1)).not.toEqual(sample(2));
});
