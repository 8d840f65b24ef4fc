import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disposeCluster } from '@seaworthy/database';
import { endEverything } from '@seaworthy/process';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  startServer,
  type RunningServer,
  type ServerLogLine,
  type ServerPlan,
  type StartOptions,
} from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const linux = process.platform === 'linux';
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.dispose();
});
afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

async function findsNothingWrong(web: string): Promise<void> {
  const server = await start(web);
  expect((await fetch(server.origin)).status).toBeLessThan(600);
  const { leftBehind } = await server.stop();
  expect(leftBehind).toBe(0);
}

async function start(
  plan: string | Partial<ServerPlan>,
  options: Partial<StartOptions> = {},
): Promise<RunningServer> {
  const commands = typeof plan === 'string' ? { web: plan } : plan;
  const whole = { folder, web: 'node plain.js', release: null, worker: null, build: null };
  const server = await startServer({ ...whole, ...commands }, { root: '/', ...options });
  running.push(server);
  return server;
}

async function bodyAt(url: string): Promise<string> {
  return (await fetch(url, { headers: { connection: 'close' } })).text();
}

async function startsOf(server: RunningServer): Promise<number> {
  return Object(JSON.parse(await bodyAt(server.origin))).starts as number;
}

function texts(server: RunningServer, name?: ServerLogLine['process']): readonly string[] {
  const lines = server.log().filter((line) => name === undefined || line.process === name);
  return lines.map((line) => line.text);
}

async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('startServer', () => {
  test('starts a server with the environment that it was promised', async () => {
    const server = await start('node plain.js', { env: { HOLD_SECONDS: '3' } });
    const { env } = JSON.parse(await bodyAt(server.origin)) as { env: Record<string, string> };
    expect(env).toMatchObject({
      PORT: String(server.port),
      DATABASE_URL: server.database.url,
      DATA_DIR: server.dataDir,
      PUBLIC_URL: server.publicUrl,
      HOLD_SECONDS: '3',
      NODE_ENV: 'production',
    });
    expect(Buffer.from(env['SECRET_KEY'] ?? '', 'base64').length).toBeGreaterThanOrEqual(32);
    expect(server.isAlive()).toBe(true);
    expect(server.exited()).toBeNull();
    expect(server.remarks()).toEqual([]);
    expect(texts(server, 'web')).toEqual([`listening on ${server.port}`]);
  });

  test('tells what happens as it happens', async () => {
    const told: string[] = [];
    const server = await start('node plain.js', { onState: (state) => told.push(state) });
    await server.kill();
    await server.start();
    server.pause();
    server.resume();
    await server.stop();
    expect(told).toEqual([
      'starting',
      'ready',
      'killed',
      'starting',
      'ready',
      'paused',
      'resumed',
      'stopped',
    ]);
  });

  needs('python3').it('expands $PORT in the command', async () => {
    const server = await start('python3 -m http.server "$PORT" --bind 127.0.0.1');
    expect(await bodyAt(server.origin)).toContain('plain.py');
  });

  test.each([
    ['a wrapper that does not exec', 'sh -c "node plain.js; echo ended"'],
    ['a pipe', 'node plain.js | cat'],
    ['a server that answers 404 at its root', 'node not-found.js'],
    ['one that listens on ::1 only', 'node not-found.js ::1'],
    ['one that listens on 127.0.0.1 only', 'node not-found.js 127.0.0.1'],
    ['one that is ready by /readyz alone', 'node readyz.js'],
    ['one that is slow to listen', 'node slow.js 3000'],
    ['one that is slow to answer at first', 'node slow-first-answer.js'],
    ['one with a port for its metrics, open long before', 'node metrics-first.js'],
  ])('finds nothing wrong with %s', async (_, web) => findsNothingWrong(web));

  needs('python3').it('finds nothing wrong with python, whose output goes to a pipe', async () =>
    findsNothingWrong('python3 plain.py'),
  );

  test.runIf(linux)('remarks that a server listens on 127.0.0.1 only', async () => {
    const server = await start('node not-found.js 127.0.0.1');
    expect(server.remarks()).toEqual([expect.stringContaining('on 127.0.0.1 only')]);
    const six = await start('node not-found.js ::1');
    expect(six.origin).toBe(`http://[::1]:${six.port}`);
    expect(six.remarks()).toEqual([expect.stringContaining('on ::1 only')]);
  });

  test('a fast server costs no waiting', async () => {
    const server = await start('node plain.js');
    const listened = server.log().find((line) => line.text.startsWith('listening'))?.at ?? 0;
    const ready = server.log().find((line) => line.text.startsWith('-- ready'))?.at ?? 0;
    expect(ready - listened).toBeLessThan(1000);
  });

  test('release runs before web, once for its data: not when web is started again', async () => {
    const release = 'echo "migrated after $(ls "$DATA_DIR" | wc -l) files"';
    const server = await start({ release });
    await server.kill();
    await server.start();
    expect(texts(server, 'release')).toEqual(['migrated after 0 files']);
    await server.freshData();
    expect(texts(server, 'release')).toEqual(Array(2).fill('migrated after 0 files'));
  });

  test('a worker runs beside web and ends with it', async () => {
    const server = await start({ worker: 'node worker.js' });
    await becomes(() => texts(server, 'worker').includes('worked'));
    await server.kill();
    const after = texts(server, 'worker').length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(texts(server, 'worker').length).toBe(after);
  });

  test('a second instance has the data and the database of the first', async () => {
    const first = await start('node plain.js');
    const second = await start('node plain.js', { beside: first });
    expect(second.port).not.toBe(first.port);
    expect(second.dataDir).toBe(first.dataDir);
    expect(second.database).toBe(first.database);
    await second.dispose();
    expect(await startsOf(first)).toBe(2);
  });
});

describe('a running server', () => {
  test('kill ends it, and start brings it back on the same port and data', async () => {
    const server = await start('node plain.js');
    const { origin, dataDir } = server;
    await server.kill();
    expect(server.isAlive()).toBe(false);
    expect(server.exited()).toMatchObject({ signal: 'SIGKILL' });
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
    await server.start();
    expect([server.origin, server.dataDir]).toEqual([origin, dataDir]);
    expect(await startsOf(server)).toBe(2);
    const notes = texts(server, 'seaworthy');
    expect(notes).toContain('-- killed by seaworthy --');
  });

  test('freshData takes its data away', async () => {
    const server = await start('node plain.js');
    mkdirSync(`${server.dataDir}/locked/deep`, { recursive: true, mode: 0o500 });
    await server.freshData();
    expect(readdirSync(server.dataDir)).toEqual(['starts']);
    expect(await startsOf(server)).toBe(1);
  });

  test('stop reports how it ended', async () => {
    const polite = await start('exec node polite.js');
    expect(await polite.stop()).toMatchObject({ exit: { code: 0 }, killed: false, leftBehind: 0 });
    expect(texts(polite, 'web')).toContain('bye');
    const plain = await start('exec node plain.js');
    expect(await plain.stop()).toMatchObject({ exit: { signal: 'SIGTERM' }, leftBehind: 0 });
    const stubborn = await start('exec node stubborn.js');
    const report = await stubborn.stop(200);
    expect(report).toMatchObject({ exit: { signal: 'SIGKILL' }, killed: true, leftBehind: 1 });
    expect(texts(stubborn, 'web')).toContain('not yet');
  });

  test('npm start is stopped with its server', async () => {
    const app = `${dirname(folder)}/fixtures/npm-app`;
    const server = await start({ folder: app, web: 'npm start' });
    const report = await server.stop();
    expect(report).toMatchObject({ killed: false, leftBehind: 0 });
    await server.start();
    await server.kill();
    await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
  });

  needs({ name: 'Linux', isMet: linux }, 'setsid').it(
    'what has left its group is counted and ended',
    async () => {
      const server = await start('setsid -f sleep 77; exec node plain.js');
      expect(await server.stop()).toMatchObject({ killed: false, leftBehind: 1 });
    },
  );

  test('its death is noticed, and start brings it back', async () => {
    const told: string[] = [];
    const server = await start('node plain.js', { onState: (_, text) => told.push(text) });
    await fetch(`${server.origin}/die`).catch(() => undefined);
    await becomes(() => !server.isAlive());
    expect(server.exited()).toMatchObject({ code: 3 });
    await becomes(() => told.includes('web ended by itself: exit code 3'));
    expect(texts(server)).toContain('-- web ended by itself: exit code 3 --');
    await server.start();
    expect(server.isAlive()).toBe(true);
    expect(await startsOf(server)).toBe(2);
  });

  test('while paused it does not answer', async () => {
    const server = await start('node plain.js');
    server.pause();
    const signal = AbortSignal.timeout(300);
    await expect(fetch(server.origin, { signal })).rejects.toThrow('timeout');
    server.resume();
    expect(await startsOf(server)).toBe(1);
  });

  test('dispose leaves nothing, also when called twice', async () => {
    const server = await start({ worker: 'node worker.js' });
    const home = dirname(server.dataDir);
    writeFileSync(`${server.dataDir}/x`, 'x');
    await server.dispose();
    await server.dispose();
    expect(existsSync(home)).toBe(false);
    await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
  });

  test('a server that is ended while it starts is not blamed', async () => {
    const server = await start('node plain.js');
    await server.kill();
    const starting = server.start().catch((error: unknown) => error);
    await becomes(() => server.isAlive());
    await server.kill();
    expect(String(await starting)).toContain('was ended while it was starting');
    expect(server.isAlive()).toBe(false);
  });
});

test('the log keeps the time and the process of each line', async () => {
  const before = Date.now();
  const server = await start({ release: 'echo prepared >&2' });
  await server.stop();
  const log = server.log();
  expect(log.every((line) => line.at >= before && line.at <= Date.now())).toBe(true);
  expect(log.map((line) => line.process)).toContain('release');
  expect(log.find((line) => line.text === 'prepared')?.stream).toBe('stderr');
  const order = log.map((line) => line.text);
  expect(order.indexOf('prepared')).toBeLessThan(order.indexOf(`listening on ${server.port}`));
});
