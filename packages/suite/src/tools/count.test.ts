import { ClaimBroken } from '@seaworthy/core';
import { expect, it } from 'vitest';
import { demandConstant } from './count.ts';

/** What `demandConstant` says of so many statements for 10, 100 and 1,000 things. */
function check(...statements: readonly number[]): string | null {
  const counts = statements.map((count, index) => ({ size: 10 ** (index + 1), statements: count }));
  try {
    demandConstant(counts, 'GET /');
    return null;
  } catch (error) {
    return error instanceof ClaimBroken
      ? `${error.details.expected}; ${error.details.saw}`
      : 'mistake';
  }
}

it.each<[statements: readonly number[], saw: string | null]>([
  [[], null],
  [[3], null],
  [[3, 3, 3], null],
  [[5, 1, 1], null],
  [[1, 2, 15], null],
  [
    [11, 101],
    'GET / sends as many statements for 100 as for 10 (11); 101 statements for 100: about 1.0 for each',
  ],
  [
    [1, 1, 500],
    'GET / sends as many statements for 1000 as for 10 (1); 500 statements for 1000: about 0.5 for each',
  ],
])('%j is constant or not', (statements, saw) => expect(check(...statements)).toBe(saw));
