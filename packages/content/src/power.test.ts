import { Mistake } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { parseMutant, type Mutant } from './mutants.ts';
import { mergedPower, parsePower, powerText, readPower, type PowerRecord } from './power.ts';

const mutants: readonly Mutant[] = ['b', 'a', 'c'].map((slug) =>
  parseMutant(`Why.\ncaught-by: s/${slug}\nsays: x\n`, `${slug}.diff`),
);

function record(...entries: readonly string[]): PowerRecord {
  return new Map(
    entries.map((entry) => {
      const [slug = '', check = '', caught, seeds] = entry.split(' ');
      return [slug, { check, caught: Number(caught), seeds: Number(seeds) }];
    }),
  );
}

describe('what was counted', () => {
  it.each<[name: string, before: PowerRecord, counted: PowerRecord, after: PowerRecord]>([
    ['begins empty', record(), record('b s/b 2 3'), record('b s/b 2 3')],
    [
      'changes only in the part that was proved',
      record('a s/a 1 1', 'b s/b 3 3'),
      record('b s/b 19 20'),
      record('a s/a 1 1', 'b s/b 19 20'),
    ],
    [
      'drops a mutant that is gone',
      record('x s/a 1 1', 'a s/a 1 1'),
      record(),
      record('a s/a 1 1'),
    ],
    ['drops what another check must catch now', record('a s/old 1 1'), record(), record()],
    [
      'is sorted',
      record('c s/c 1 1'),
      record('b s/b 1 1', 'a s/a 0 1'),
      record('a s/a 0 1', 'b s/b 1 1', 'c s/c 1 1'),
    ],
  ])('%s', (_name, before, counted, after) => {
    const merged = mergedPower(before, counted, mutants);
    expect([...merged]).toEqual([...after]);
    expect([...parsePower(powerText(merged), 'power.json')]).toEqual([...merged]);
  });

  it('is empty where there is no file, and read where there is one', async () => {
    expect([...(await readPower(folderWith({})))]).toEqual([]);
    const folder = folderWith({ 'power.json': powerText(record('a s/a 1 2')) });
    expect([...(await readPower(folder))]).toEqual([...record('a s/a 1 2')]);
  });

  it.each([
    ['{', 'not JSON'],
    ['7', 'no object'],
    ['{"a":{"check":"s/a","caught":1}}', '"a" has not'],
    ['{"a":{"check":"s/a","caught":3,"seeds":2}}', '"a" has not'],
    ['{"a":{"check":"s/a","caught":-1,"seeds":2}}', '"a" has not'],
    ['{"a":null}', '"a" has not'],
  ])('%s is refused', (text, says) => {
    expect(() => parsePower(text, 'power.json')).toThrow(Mistake);
    expect(() => parsePower(text, 'power.json')).toThrow(says);
  });
});
