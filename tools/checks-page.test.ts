/** docs/checks.md is what the checks, the mutants and what was counted say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant, PlacedCheck, Project } from '@seaworthy/content';
import { behaviour } from '@seaworthy/suite';
import { expect, it } from 'vitest';
import { checksPage, projectText } from './checks-page.ts';
import { repository } from './testing/folder.ts';

it('is as it was made last: node --import tsx tools/checks-page.ts makes it again', async () => {
  const page = readFileSync(join(repository, 'docs/checks.md'), 'utf8');
  expect(await checksPage(join(repository, 'curriculum'))).toBe(page);
});

/** A project with one check and these mutants. */
function shown(
  mutants: readonly Partial<Mutant>[],
  counted: readonly [string, string, number][],
): string {
  const check = behaviour('It *keeps* `a*b`', async () => undefined, 'Why?');
  const placed: PlacedCheck = { id: 's/keeps', key: 'keeps', check, hints: [] };
  const stages: Project['stages'] = [
    {
      slug: 's',
      number: 1,
      title: 'S',
      folder: '',
      brief: { front: {}, title: 'S', text: '', sections: new Map() },
      checks: [placed],
    },
  ];
  const whole = mutants.map((mutant) => ({
    slug: 'm',
    file: '',
    excuse: 'Late.',
    caughtBy: 's/keeps',
    asRemark: false,
    says: '',
    diff: '',
    ...mutant,
  }));
  const power = new Map(
    counted.map(([slug, of, caught]) => [slug, { check: of, caught, seeds: 3 }]),
  );
  return projectText({ title: 'P', stages }, whole, power);
}

it.each([
  [
    [{}],
    [['m', 's/keeps', 2]],
    'Level: must. Power: caught 2 of 3.',
    '- `m`: caught 2 of 3. Late.',
  ],
  [[{}], [], 'Level: must. Power: not yet counted.', '- `m`: not yet counted. Late.'],
  [[{}], [['m', 's/other', 3]], 'Power: not yet counted.', '- `m`: not yet counted.'],
  [
    [{ asRemark: true }],
    [['m', 's/keeps', 3]],
    'Level: should. Power: caught 3 of 3.',
    '- `m`: caught 3 of 3 by a remark.',
  ],
  [
    [{}, { slug: 'n', asRemark: true }],
    [['m', 's/keeps', 3]],
    'Level: must, and a should. Power: caught 3 of 3, 1 of 2 mutants not yet counted.',
    '- `n`: not yet counted.',
  ],
  [[], [], 'Level: not shown by a mutant.', 'It \\*keeps\\* `a*b`.'],
] as const)('%j, counted %j', (mutants, counted, facts, line) => {
  const text = shown(
    mutants,
    counted.map(([slug, check, caught]) => [slug, check, caught]),
  );
  expect(text).toContain(facts);
  expect(text).toContain(line);
});
