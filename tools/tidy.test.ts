/** The house rules that no other tool knows. Each finding names file and line, and the repair. */
import { expect, it } from 'vitest';
import { repository as root } from './testing/folder.ts';
import { rules } from './tidy/rules.ts';
import { openTree } from '@seaworthy/content';
import { sentenceOf } from './tidy/repository.ts';
import { run, snippetsOf } from './tidy/snippets.ts';

const repository = openTree(root);

it.each(Object.entries(rules))('%s', async (_sentence, rule) => {
  expect((await rule(repository)).map(sentenceOf)).toEqual([]);
});

it('code blocks that are marked to run do run', async () => {
  const findings = await Promise.all(
    snippetsOf(repository).map(async (snippet) => run(repository, snippet)),
  );
  expect(findings.flat().map(sentenceOf)).toEqual([]);
});
