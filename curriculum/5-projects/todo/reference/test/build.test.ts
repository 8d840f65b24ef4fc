/** The build puts its result in its place whole, also when somebody else builds at the same moment. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'deckhand-build-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

it('makes the same, and leaves nothing beside it, when three build at once, twice', async () => {
  const build = (): Promise<unknown> =>
    run(process.execPath, ['build.js', join(folder, 'dist')], { cwd: root });
  for (let round = 1; round <= 2; round += 1) {
    await Promise.all([build(), build(), build()]);
    expect(await readdir(folder)).toEqual(['dist']);
    expect((await readdir(join(folder, 'dist'))).toSorted()).toEqual([
      'migrate.js',
      'migrations',
      'page',
      'server.js',
    ]);
  }
}, 60_000);
