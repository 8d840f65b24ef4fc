import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess, type ManagedProcess } from '@seaworthy/process';
import { filesIn } from './cluster-files.ts';
import { attach, type Cluster, type ClusterReport } from './cluster.ts';
import { embeddedRoot } from './embedded-programs.ts';
import { newLease } from './leases.ts';
import { isServerOf, isThere, readPostmaster } from './postmaster.ts';
import { readSettings, type Settings } from './settings.ts';
import { until } from './server-database.fixture.ts';
import { createDatabase, databaseName, takeSnapshot } from './sweep.ts';

/** Above what Linux gives to processes. */
const noProcess = 2 ** 22 + 1;
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const clusters: Cluster[] = [];
const holders: ManagedProcess[] = [];
const dataFolders = new Set<string>();

/** Made once, used by all tests to which it does not matter that it was there before. */
let usedHome: string;

beforeAll(async () => {
  usedHome = await mkdtemp(join(tmpdir(), 'seaworthy-home-'));
});

afterAll(() => rm(usedHome, { recursive: true, force: true }));

afterEach(async () => {
  await Promise.all(holders.splice(0).map((holder) => holder.kill()));
  for (const cluster of clusters.splice(0)) await cluster.release();
  // The guards of those that were killed stop their servers; their folders must be there until then.
  for (const folder of dataFolders) await until(() => readPostmaster(folder) === null);
  dataFolders.clear();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'seaworthy-home-'));
  folders.push(home);
  return home;
}

function settingsFor(changes: Partial<Settings> = {}): Settings {
  return { ...readSettings(), url: null, home: usedHome, ...changes };
}

async function attached(settings: Settings): Promise<Cluster> {
  const cluster = await attach(settings, newLease());
  clusters.push(cluster);
  return cluster;
}

function dataOf(report: { readonly folder: string | null }): string {
  return filesIn(report.folder ?? '').data;
}

interface Said {
  readonly report: ClusterReport;
  readonly url: string;
}

async function startHolder(
  home: string,
  options: { readonly as?: { uid: number; gid: number } } = {},
): Promise<{ holder: ManagedProcess; said: Said }> {
  const holder = await startProcess({
    command: [
      process.execPath,
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(new URL('./holder.fixture.ts', import.meta.url)),
    ],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: home, SEAWORTHY_HOME: home },
    ...options,
  });
  holders.push(holder);
  for (;;) {
    const line = holder.lines().find(({ stream }) => stream === 'stdout');
    if (line !== undefined) {
      const said = JSON.parse(line.text) as Said;
      dataFolders.add(dataOf(said.report));
      return { holder, said };
    }
    if (holder.exited !== null) {
      throw new Error(
        holder
          .lines()
          .map(({ text }) => text)
          .join('\n'),
      );
    }
    await sleep(10);
  }
}

async function databases(cluster: Cluster): Promise<readonly unknown[]> {
  const admin = await cluster.admin();
  const rows = await admin.query(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, 'seaworthy_')",
  );
  return rows.map(({ name }) => name);
}

describe('programs', () => {
  it.runIf(embeddedRoot() !== null)('those that come with us make a cluster', async () => {
    const cluster = await attached(settingsFor({ postgres: 'embedded' }));
    expect(cluster.report).toMatchObject({ source: 'embedded' });
    const admin = await cluster.admin();
    expect(await admin.query("SELECT lower('ÄÉ') AS small")).toEqual([{ small: 'äé' }]);
    const commits = "SELECT current_setting('synchronous_commit') AS commits";
    expect(await admin.query(commits)).toEqual([{ commits: 'on' }]);
  });

  it.runIf(isRoot)('as root, without unshare, they run as the user nobody', async () => {
    const home = await newHome();
    await chmod(home, 0o755);
    const settings = settingsFor({ home, rootDriver: 'nobody' });
    const cluster = await attached(settings);
    expect(cluster.report).toMatchObject({ runAs: 'nobody' });
    expect((await (await cluster.admin()).query('SELECT 1 AS one'))[0]).toEqual({ one: 1 });
  });

  it.runIf(isRoot)('as nobody, those below a closed folder are copied', async () => {
    const settings = settingsFor({
      home: await newHome(),
      rootDriver: 'nobody',
      postgres: 'embedded',
    });
    const cluster = await attached(settings);
    expect(cluster.report).toMatchObject({ runAs: 'nobody', source: 'embedded' });
  });

  it('a folder without them is told by name', async () => {
    const settings = settingsFor({ postgres: '/nowhere' });
    await expect(attach(settings, newLease())).rejects.toMatchObject({
      code: 'SW_NO_DATABASE',
      message: expect.stringContaining('/nowhere') as unknown,
    });
  });
});

describe('leases', () => {
  it('six processes at once on an empty folder share one server, and the last one stops it', async () => {
    const home = await newHome();
    const started = await Promise.all(Array.from({ length: 6 }, () => startHolder(home)));
    const folder = dataOf(started[0]?.said.report ?? { folder: null });
    const server = readPostmaster(folder);
    expect(server).not.toBeNull();
    expect(new Set(started.map(({ said }) => new URL(said.url).username)).size).toBe(6);
    for (const { holder } of started) {
      expect(readPostmaster(folder)?.pid).toBe(server?.pid);
      holder.signalGroup('SIGUSR2');
      expect((await holder.exit).code).toBe(0);
    }
    expect(readPostmaster(folder)).toBeNull();
    expect(isThere(server?.pid ?? 0)).toBe(false);
  });

  it('a killed holder loses its databases and no other; killed last, the server stops', async () => {
    const first = await startHolder(usedHome);
    const second = await startHolder(usedHome);
    const cluster = await attached(settingsFor());
    expect(await databases(cluster)).toHaveLength(2);
    process.kill(first.holder.pid, 'SIGKILL');
    await until(async () => (await databases(cluster)).length === 1);
    expect(await databases(cluster)).toEqual([new URL(second.said.url).username]);
    await cluster.release();
    clusters.pop();
    const folder = dataOf(second.said.report);
    const pid = readPostmaster(folder)?.pid ?? 0;
    expect(await isServerOf(folder, pid)).toBe(true);
    process.kill(second.holder.pid, 'SIGKILL');
    await until(() => readPostmaster(folder) === null && !isThere(pid));
  });

  it('databases without a living lease are dropped when somebody attaches', async () => {
    const settings = settingsFor();
    const first = await attached(settings);
    const admin = await first.admin();
    const dead = databaseName(newLease(), 1);
    await createDatabase(admin, dead, 'secret');
    expect(await takeSnapshot(admin, dead)).toBe(true);
    await createDatabase(admin, databaseName(first.lease, 1), 'secret');
    await attached(settings);
    expect(await databases(first)).toEqual([databaseName(first.lease, 1)]);
  });

  it('a server that was killed is started again, with all that was committed', async () => {
    const cluster = await attached(settingsFor());
    const folder = dataOf(cluster.report);
    for (let round = 0; round < 3; round += 1) {
      const admin = await cluster.admin();
      await admin.query(`CREATE TABLE t${round} (a int)`);
      const pid = readPostmaster(folder)?.pid ?? 0;
      process.kill(pid, 'SIGKILL');
      const [again, twice] = await Promise.all([cluster.admin(true), cluster.admin()]);
      expect(again).toBe(twice);
      expect(readPostmaster(folder)?.pid).not.toBe(pid);
      expect(await again.query(`SELECT * FROM t${round}`)).toEqual([]);
    }
  });

  it.each([
    ['made anew when the machine went down meanwhile', Number(new Date('2026-01-02')) / 1000, []],
    ['as it was when only its server was killed', Math.round(Date.now() / 1000), [{ a: 7 }]],
  ])('what is left without an end is %s', async (_how, startedAt, found) => {
    const settings = settingsFor({ home: await newHome() });
    const before = await attach(settings, newLease());
    const admin = await before.admin();
    await admin.query('CREATE TABLE kept (a int)');
    await admin.query('INSERT INTO kept VALUES (7)');
    const folder = dataOf(before.report);
    const left = await readFile(join(folder, 'postmaster.pid'), 'utf8');
    await before.release();
    const lines = left.split('\n').with(0, String(noProcess)).with(2, String(startedAt));
    await writeFile(join(folder, 'postmaster.pid'), lines.join('\n'));

    const after = await (await attached(settings)).admin();
    const rows = after.query('SELECT a FROM kept').catch(() => []);
    expect(await rows).toEqual(found);
  });

  it.runIf(isRoot)('somebody who is not root has a cluster of their own', async () => {
    const home = await newHome();
    await chmod(home, 0o777);
    const nobody = { uid: 65_534, gid: 65_534 };
    const { holder, said } = await startHolder(join(home, 'theirs'), { as: nobody });
    expect(said.report).toMatchObject({ runAs: 'ourselves' });
    holder.signalGroup('SIGUSR2');
    expect((await holder.exit).code).toBe(0);
    expect(readPostmaster(dataOf(said.report))).toBeNull();
  });
});
