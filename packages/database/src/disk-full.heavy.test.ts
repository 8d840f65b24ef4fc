import { afterAll, afterEach, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { disposeCluster, openServerDatabase, prepareCluster } from './index.ts';
import { closeAll, connectTo, until } from './server-database.fixture.ts';

/** Runs a command of the system, and tells whether it succeeded. */
async function succeeds(...command: [string, ...string[]]): Promise<boolean> {
  const env = { PATH: process.env['PATH'] ?? '' };
  return runToEnd({ command, cwd: '/', env, timeoutMs: 10_000 }).then(
    ({ exit }) => exit.code === 0,
    () => false,
  );
}

const probe = await mkdtemp(join(tmpdir(), 'seaworthy-disk-'));
const canMount = await succeeds('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe);
if (canMount) await succeeds('umount', probe);

/** A disk of so many megabytes, as our home. */
async function useDisk(megabytes: number): Promise<void> {
  const size = `size=${megabytes}m`;
  expect(await succeeds('mount', '-t', 'tmpfs', '-o', size, 'tmpfs', probe)).toBe(true);
  process.env['SEAWORTHY_HOME'] = probe;
}

afterEach(async () => {
  await closeAll();
  await disposeCluster();
  delete process.env['SEAWORTHY_HOME'];
  await succeeds('umount', probe);
});

afterAll(() => rm(probe, { recursive: true, force: true }));

it.runIf(canMount)('a disk too small for a cluster is told as such', async () => {
  await useDisk(16);
  await expect(prepareCluster()).rejects.toMatchObject({ code: 'SW_DISK_FULL' });
});

it.runIf(canMount)(
  'a disk that is filled later is told as such, and the cluster goes on',
  async () => {
    await useDisk(160);
    const database = await openServerDatabase();
    const client = await connectTo(database);
    // Unlogged: when the log itself fills the disk, PostgreSQL falls and cannot rise until there is space.
    const fill = `CREATE UNLOGGED TABLE t AS SELECT g, md5(g::text) AS a, md5((-g)::text) AS b
                  FROM generate_series(1, 2000000) g`;
    await expect(client.query(fill)).rejects.toMatchObject({ code: '53100' });
    await until(async () => database.trouble()?.code === 'SW_DISK_FULL');
    const again = await connectTo(database);
    await again.query('SELECT 1');
  },
);
