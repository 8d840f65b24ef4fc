import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endEverything } from '@seaworthy/process';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { findExercises, findUnits, openExercise } from './exercise.ts';
import { makeWholePackage, seededCases } from './whole-package.ts';

afterAll(() => endEverything());

const at = '1-algorithms/exercises/twice';
const files: Readonly<Record<string, string>> = {
  [`${at}/problem.yaml`]: 'name: Twice\n',
  [`${at}/statement/problem.en.md`]: 'Print twice the number.\n',
  [`${at}/hints.md`]: '# Hints\n\n1. What is\n   twice?\n2. Read.\n3. Add it to itself.\n',
  [`${at}/debrief.md`]: '# Twice\n\nBecause.\n',
  [`${at}/data/sample/1.in`]: '2\n',
  [`${at}/data/sample/1.ans`]: '4\n',
  [`${at}/data/secret/01-one.in`]: '1\n',
  [`${at}/data/secret/01-one.ans`]: '2\n',
  [`${at}/submissions/accepted/add.mjs`]:
    "import { readFileSync } from 'node:fs'; const n = Number(readFileSync(0, 'utf8')); console.log(n + n);",
  [`${at}/generators/generators.yaml`]:
    'solution: submissions/accepted/add.mjs\ncases:\n  20-small: { seed: 1, most: 9 }\n  21-large: { seed: 2, most: 1000000 }\n',
  '1-algorithms/lessons/2-more.md': '# More\n\nText.\n',
  '1-algorithms/lessons/1-numbers.md': '# Numbers\n\n## Now you\n\n- `twice`: do it.\n',
  '1-algorithms/exercises/no-exercise/notes.md': 'Not one.\n',
};
const load = (): Promise<Readonly<Record<string, unknown>>> =>
  Promise.resolve({
    *default(
      random: { between(low: number, high: number): number },
      size: { readonly most: number },
    ) {
      yield String(random.between(1, size.most));
      yield '\n';
    },
  });

function curriculum(changes: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...files, ...changes });
}

describe('an exercise', () => {
  it('is found by its problem.yaml, and read with its texts and samples', async () => {
    const folder = curriculum();
    expect([...(await findExercises(folder)).keys()]).toEqual(['twice']);
    expect(await openExercise(folder, 'twice')).toEqual({
      slug: 'twice',
      title: 'Twice',
      folder: join(folder, at),
      step: '1-algorithms',
      statement: 'Print twice the number.',
      hints: ['What is twice?', 'Read.', 'Add it to itself.'],
      debrief: '# Twice\n\nBecause.',
      samples: [{ input: '2\n', answer: '4\n' }],
    });
  });

  it('that is not there is told with those that are', async () => {
    await expect(openExercise(curriculum(), 'twise')).rejects.toMatchObject({
      code: 'SW_UNKNOWN_EXERCISE',
      message: expect.stringContaining('There are: twice.') as string,
    });
  });

  it.each([
    ['name: 7', 'there is no name'],
    ['- a list', 'there is no name'],
  ])('with the problem.yaml "%s" is refused', async (text, problem) => {
    const folder = curriculum({ [`${at}/problem.yaml`]: text });
    await expect(openExercise(folder, 'twice')).rejects.toMatchObject({
      code: 'SW_BAD_CONTENT',
      message: expect.stringContaining(problem) as string,
    });
  });

  it('belongs to the unit whose lesson names it; units are in their order', async () => {
    const units = await findUnits(join(curriculum(), '1-algorithms'));
    expect(units.map(({ number, title, exercises }) => ({ number, title, exercises }))).toEqual([
      { number: 1, title: 'Numbers', exercises: [{ slug: 'twice', title: 'Twice' }] },
      { number: 2, title: 'More', exercises: [] },
    ]);
  });
});

describe('a whole package', () => {
  async function make(changes: Readonly<Record<string, string>> = {}) {
    const folder = curriculum(changes);
    const into = join(folder, 'made', 'twice');
    const told: string[] = [];
    const exercise = { folder: join(folder, at) };
    const again = (): Promise<void> =>
      makeWholePackage(exercise, { into, load, onCase: (name) => told.push(name) });
    return { folder, into, told, exercise, again };
  }

  it('holds the cases that are kept as seeds, with the answers of the solution', async () => {
    const { into, told, again, exercise } = await make();
    await again();
    expect(told).toEqual(['20-small', '21-large']);
    const secret = join(into, 'data', 'secret');
    expect(readdirSync(secret).toSorted()).toEqual(
      ['01-one', '20-small', '21-large'].flatMap((name) => [`${name}.ans`, `${name}.in`]),
    );
    for (const { name } of await seededCases(exercise)) {
      const [input, answer] = ['in', 'ans'].map((ending) =>
        Number(readFileSync(join(secret, `${name}.${ending}`), 'utf8')),
      );
      expect(answer).toBe(2 * (input ?? 0));
    }
  });

  it('is the same from the same seeds, and made once', async () => {
    const one = await make();
    const other = await make();
    await one.again();
    await other.again();
    const large = (into: string): string =>
      readFileSync(join(into, 'data/secret/21-large.in'), 'utf8');
    expect(large(one.into)).toBe(large(other.into));
    await one.again();
    expect(one.told).toHaveLength(2);
  });

  it('is whole also where two make it at once, and nothing else is left', async () => {
    const { into, again } = await make();
    await Promise.all([again(), again(), again()]);
    expect(readdirSync(join(into, '..'))).toEqual(['twice']);
    expect(readdirSync(join(into, 'data', 'secret'))).toHaveLength(6);
  });

  it.each<[what: string, changes: Readonly<Record<string, string>>, problem: string]>([
    [
      'a solution that crashes',
      { [`${at}/submissions/accepted/add.mjs`]: 'process.exit(3);' },
      'does not solve 20-small.in',
    ],
    [
      'a solution in another language',
      { [`${at}/generators/generators.yaml`]: 'solution: submissions/accepted/add.py\n' },
      'no solution in JavaScript',
    ],
    [
      'a solution elsewhere',
      { [`${at}/generators/generators.yaml`]: 'solution: ../../../add.mjs\n' },
      'no solution in JavaScript',
    ],
    [
      'a case without a seed',
      {
        [`${at}/generators/generators.yaml`]:
          'solution: submissions/accepted/add.mjs\ncases: { 20-a: { most: 1 } }\n',
      },
      'the case 20-a has no seed',
    ],
    [
      'a case whose name leads elsewhere',
      {
        [`${at}/generators/generators.yaml`]:
          'solution: submissions/accepted/add.mjs\ncases: { ../../a: { seed: 1 } }\n',
      },
      'the case ../../a has no seed',
    ],
  ])('with %s is not made', async (_, changes, problem) => {
    const { into, again } = await make(changes);
    await expect(again()).rejects.toMatchObject({
      code: 'SW_BAD_CONTENT',
      message: expect.stringContaining(problem) as string,
    });
    mkdirSync(join(into, '..'), { recursive: true });
    expect(readdirSync(join(into, '..'))).toEqual([]);
  });

  it('that is stopped is not made', async () => {
    const { into, exercise } = await make();
    const stop = new AbortController();
    const making = makeWholePackage(exercise, {
      into,
      load,
      signal: stop.signal,
      onCase: () => stop.abort(),
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(join(into, '..'))).toEqual([]);
  });
});
