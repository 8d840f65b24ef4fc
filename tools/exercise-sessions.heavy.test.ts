/** The page that shows one exercise in each language is what really happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languages, recordExercise } from './exercise-sessions.ts';
import { settled } from './session.ts';
import { repository } from './testing/folder.ts';
import { needs } from './testing/needs.ts';
import { needOf } from './testing/starters.ts';

const parts = readFileSync(join(repository, 'docs/exercise.md'), 'utf8')
  .split(/^(?=## )/m)
  .slice(1);

it('the page has a part for each language', () => {
  const names = parts.map((part) => /^## (.+)/.exec(part)?.[1]);
  expect(names).toEqual(languages.map(({ name }) => name));
});

for (const [place, starter] of languages.entries()) {
  needs(needOf(starter)).it(`shows ${starter.name} as it happens`, async () => {
    const { text } = await recordExercise(starter);
    expect(settled(text)).toBe(settled(parts[place]?.trimEnd() ?? ''));
  });
}
