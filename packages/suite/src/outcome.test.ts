import { expect, it } from 'vitest';
import { allowsCut, fitOf, outcomeText, type Fit, type Outcome } from './outcome.ts';

it.each<[outcome: Outcome, status: number, fit: Fit]>([
  [201, 201, 'exact'],
  [201, 200, 'class'],
  [201, 404, 'no'],
  ['2xx', 204, 'exact'],
  ['2xx', 302, 'no'],
  ['4xx', 499, 'exact'],
  [[401, 404], 404, 'exact'],
  [[401, 404], 400, 'class'],
  [[200, 404], 500, 'no'],
  [['2xx', 'cut'], 500, 'no'],
  ['cut', 200, 'no'],
  [[], 200, 'no'],
])('%j takes %i as: %s', (outcome, status, fit) => expect(fitOf(outcome, status)).toBe(fit));

it.each<[outcome: Outcome, words: string, cut: boolean]>([
  [201, '201', false],
  ['4xx', 'any 4xx', false],
  [[401, 404], '401 or 404', false],
  [['2xx', 503, 'cut'], 'any 2xx or 503', true],
  ['cut', 'nothing', true],
])('%j is called "%s"', (outcome, words, cut) => {
  expect([outcomeText(outcome), allowsCut(outcome)]).toEqual([words, cut]);
});
