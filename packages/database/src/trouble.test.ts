import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from './cluster-files.ts';
import { disposeCluster, openServerDatabase, prepareCluster } from './index.ts';
import { readPostmaster } from './postmaster.ts';
import { closeAll, connectTo } from './server-database.fixture.ts';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'seaworthy-home-'));
  process.env['SEAWORTHY_HOME'] = home;
});

afterEach(async () => {
  delete process.env['SEAWORTHY_DATABASE_URL'];
  await closeAll();
  await disposeCluster();
});

afterAll(async () => {
  delete process.env['SEAWORTHY_HOME'];
  await rm(home, { recursive: true, force: true });
});

it('without a cluster the client is told why, and so are we; mended, it works', async () => {
  process.env['SEAWORTHY_DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/nothing';
  const database = await openServerDatabase();
  await expect(connectTo(database)).rejects.toMatchObject({
    code: '57P03',
    message: expect.stringContaining('SEAWORTHY_DATABASE_URL') as unknown,
  });
  expect(database.trouble()).toMatchObject({ code: 'SW_DATABASE_URL' });
  await expect(prepareCluster()).rejects.toMatchObject({ code: 'SW_DATABASE_URL' });
  delete process.env['SEAWORTHY_DATABASE_URL'];
  await (await connectTo(database)).query('SELECT 1');
  expect(database.trouble()).toBeNull();
});

it('the first cluster is announced while it is made, and found again later', async () => {
  const progress: string[] = [];
  await rm(home, { recursive: true, force: true });
  const first = await prepareCluster({ onProgress: (text) => progress.push(text) });
  expect(progress).toEqual([expect.stringMatching(/^setting up PostgreSQL \d+/)]);
  await disposeCluster();
  const again = await prepareCluster({ onProgress: (text) => progress.push(text) });
  expect(progress).toHaveLength(1);
  expect(again).toMatchObject({ version: first.version, folder: first.folder });
});

it('when the cluster is killed, the next connection finds it again, with what was committed', async () => {
  const { folder } = await prepareCluster();
  const database = await openServerDatabase();
  const client = await connectTo(database);
  await client.query('CREATE TABLE t (a int)');
  const pid = readPostmaster(filesIn(folder ?? '').data)?.pid ?? 0;
  process.kill(pid, 'SIGKILL');
  await expect(client.query('SELECT pg_sleep(10)')).rejects.toThrow(/terminat/);
  const again = await connectTo(database);
  expect((await again.query('SELECT * FROM t')).rows).toEqual([]);
  expect(await database.openConnections()).toBe(1);
});
