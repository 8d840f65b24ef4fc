import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newRunName } from './run-name.ts';

async function folderWith(...runs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sw-names-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  mkdirSync(join(folder, '.seaworthy/runs'), { recursive: true });
  for (const run of runs) writeFileSync(join(folder, '.seaworthy/runs', `${run}.ndjson`), '');
  return folder;
}

const noon = new Date('2026-11-22T12:00:00.042Z');

it('tells when the run began', async () => {
  expect(newRunName(await folderWith(), noon)).toMatch(/^20261122-120000042-[0-9a-f]{4}$/);
});

it.each([
  ['in the same millisecond', '20261122-120000042-ffff', '20261122-120000043-'],
  ['when the clock was set back by a year', '20271231-235959999-0000', '20280101-000000000-'],
])('sorts after the last run, also %s', async (_name, last, expected) => {
  const name = newRunName(await folderWith('20250101-000000000-0000', last), noon);
  expect(name.startsWith(expected)).toBe(true);
  expect(name > last).toBe(true);
});

it('does not mind a file that is no run', async () => {
  expect(newRunName(await folderWith('notes'), noon)).toMatch(/^20261122-120000042-/);
});
