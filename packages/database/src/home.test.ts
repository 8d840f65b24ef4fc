/** A read-only home is no reason to do without a database; a folder that others can write is no place for one. */
import { chmod, lstat, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disposeCluster, prepareCluster } from './index.ts';

let temporary: string;
/** A file where the home should lie: nobody can make a folder there, not even root. */
let closed: string;
let ours: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'seaworthy-closed-'));
  await chmod(temporary, 0o755);
  closed = join(temporary, 'a file');
  await writeFile(closed, '');
  ours = join(temporary, `seaworthy-home-${process.getuid?.() ?? 0}`);
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('SEAWORTHY_HOME', '');
  vi.stubEnv('XDG_CACHE_HOME', closed);
});

afterEach(async () => {
  await disposeCluster();
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});

it('where the home cannot be written, the database lies in a folder of the user’s own, and that is told', async () => {
  const progress: string[] = [];
  const { folder } = await prepareCluster({ onProgress: (text) => progress.push(text) });
  expect(folder).toContain(`${ours}/`);
  expect(progress[0]).toBe(
    `${join(closed, 'seaworthy')} cannot be written; PostgreSQL keeps its data in ${ours}`,
  );
  expect((await lstat(ours)).mode & 0o022).toBe(0);
});

it('a home that was chosen and cannot be written is told, with the repair', async () => {
  vi.stubEnv('SEAWORTHY_HOME', join(closed, 'home'));
  await expect(prepareCluster()).rejects.toMatchObject({
    code: 'SW_READ_ONLY',
    message: expect.stringMatching(
      /a file.home cannot be written: .* set SEAWORTHY_HOME/,
    ) as unknown,
  });
});

describe('is refused as a home', () => {
  it.each<[name: string, make: () => Promise<void>]>([
    [
      'a folder in which others may write',
      async () => {
        await mkdir(ours);
        await chmod(ours, 0o777);
      },
    ],
    ['a link to somewhere else', async () => symlink(tmpdir(), ours)],
  ])('%s', async (_, make) => {
    await make();
    await expect(prepareCluster()).rejects.toMatchObject({ code: 'SW_READ_ONLY' });
    expect(await readdir(temporary)).toEqual(expect.not.arrayContaining(['data']));
  });
});
