/** The page that shows a first session is what really happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { recordSession } from './first-session.ts';
import { settled } from './session.ts';
import { repository } from './testing/folder.ts';
import { needs } from './testing/needs.ts';

needs('python3', 'git').it('shows a first session as it happens', async () => {
  const page = readFileSync(join(repository, 'docs/first-session.md'), 'utf8');
  expect(settled(await recordSession())).toBe(settled(page));
});
