import { Mistake } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { readMutants } from './mutants.ts';

/** The mutants of a project with this one file, or what is wrong with it. */
async function check(diff: string): Promise<unknown> {
  const folder = folderWith({ 'mutants/forgets.diff': diff, 'mutants/readme.md': 'none' });
  try {
    return await readMutants(folder);
  } catch (error) {
    return error instanceof Mistake ? error.message.replace(folder, '') : error;
  }
}

const rest = '--- a/x.ts\n+++ b/x.ts\n@@ -1 +1 @@\n-a\n+b\n';

describe('the head of a mutant', () => {
  it.each([
    ['caught-by: survive/keepsWhatItSaid', 'survive/keepsWhatItSaid', false],
    ['caught-by: say-no-well/a1 as remark', 'say-no-well/a1', true],
  ])('"%s"', async (line, caughtBy, asRemark) => {
    const diff = `It was late.\n${line}\nsays: of 50: "x"\n${rest}`;
    const [mutant, ...others] = (await check(diff)) as readonly unknown[];
    expect(mutant).toMatchObject({
      slug: 'forgets',
      excuse: 'It was late.',
      caughtBy,
      asRemark,
      says: 'of 50: "x"',
      diff,
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['\ncaught-by: a/b\nsays: x\n', 1, 'first line'],
    ['', 1, 'first line'],
    [`Why.\n${rest}`, 2, 'second line'],
    ['Why.\ncaught-by: a\nsays: x\n', 2, 'second line'],
    ['Why.\ncaught-by: a/b as joke\nsays: x\n', 2, 'second line'],
    ['Why.\ncaught-by: a/b\n', 3, 'third line'],
    ['Why.\ncaught-by: a/b\nsays:\n', 3, 'third line'],
  ])('%j is refused at line %i', async (head, line, says) => {
    expect(await check(head)).toMatch(new RegExp(`^/mutants/forgets\\.diff:${line}: the ${says}`));
  });
});

it('reads all mutants by name', async () => {
  const text = `Why.\ncaught-by: a/b\nsays: x\n${rest}`;
  const folder = folderWith({ 'mutants/b.diff': text, 'mutants/a.diff': text });
  expect((await readMutants(folder)).map(({ slug }) => slug)).toEqual(['a', 'b']);
});
