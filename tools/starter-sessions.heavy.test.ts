/** The page that shows the first five minutes in each language is what really happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordStarter, settledStarter } from './starter-sessions.ts';
import { repository } from './testing/folder.ts';
import { needs } from './testing/needs.ts';
import { needOf, starters } from './testing/starters.ts';

const [head = '', ...parts] = readFileSync(join(repository, 'docs/starters.md'), 'utf8').split(
  /^(?=## )/m,
);

it('the page has a part and a line of its table for each starter', () => {
  const names = starters.map(({ name }) => name);
  expect(parts.map((part) => /^## (.+)/.exec(part)?.[1])).toEqual(names);
  const rows = [...head.matchAll(/^\| (\S+) +\| `/gm)].map(([, name]) => name);
  expect(rows).toEqual(names);
});

for (const [place, starter] of starters.entries()) {
  needs(needOf(starter)).it(`shows ${starter.name} as it happens`, async () => {
    const { text } = await recordStarter(starter);
    expect(settledStarter(text)).toBe(settledStarter(parts[place]?.trimEnd() ?? ''));
  });
}
