/** The house rules that no other tool knows. Each finding names file and line, and the repair. */
import { describe, expect, it } from 'vitest';
import { repository as root } from './testing/folder.ts';
import { rules } from './tidy/rules.ts';
import { openRepository, sentenceOf } from './tidy/repository.ts';
import { run, snippetsOf } from './tidy/snippets.ts';

const repository = openRepository(root);

it.each(Object.entries(rules))('%s', async (_sentence, rule) => {
  expect((await rule(repository)).map(sentenceOf)).toEqual([]);
});

describe('code blocks that are marked to run do run', () => {
  it.each(snippetsOf(repository))('$file:$line', async (snippet) => {
    expect((await run(repository, snippet)).map(sentenceOf)).toEqual([]);
  });
});
