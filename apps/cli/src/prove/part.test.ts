import { describe, expect, it } from 'vitest';
import { partOf, partOfSubjects, readPart } from './part.ts';
import type { Subject } from './subjects.ts';

const subject = (name: string, must: Subject['must']): Subject => ({
  name,
  folder: name,
  must,
  stages: {},
});

describe('a part', () => {
  it('is every Nth, and all parts together leave nothing out', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const parts = [1, 2, 3].map((part) => partOf(letters, { part, of: 3 }));
    expect(parts).toEqual([
      ['a', 'd', 'g'],
      ['b', 'e'],
      ['c', 'f'],
    ]);
    expect(partOf(letters, readPart(undefined))).toEqual(letters);
  });

  it('of subjects has the whole implementations each time', () => {
    const all = [
      subject('reference', { kind: 'hold', often: true }),
      subject('right/variant', { kind: 'hold', often: false }),
      subject('hollow/list', { kind: 'fail', stage: 'first-light' }),
      subject('right/python-file', { kind: 'hold', often: true }),
    ];
    const namesOf = (part: number): readonly string[] =>
      partOfSubjects(all, { part, of: 2 }).map(({ name }) => name);
    expect(namesOf(1)).toEqual(['reference', 'right/variant', 'right/python-file']);
    expect(namesOf(2)).toEqual(['reference', 'hollow/list', 'right/python-file']);
  });

  it.each(['', '1', '0/4', '5/4', '1/0', '-1/4', '1/4/2', 'a/b'])('is refused as %j', (text) => {
    expect(() => readPart(text)).toThrow('is no part. Write K/N');
  });
});
