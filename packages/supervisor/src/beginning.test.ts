/** How a server begins: what of its first start is kept for fresh data, and on which port. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disposeCluster } from '@seaworthy/database';
import { endEverything } from '@seaworthy/process';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startServer, type RunningServer, type StartOptions } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.dispose();
});
afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

/** Starts the plainest server after this release. */
async function start(release: string, options: Partial<StartOptions> = {}): Promise<RunningServer> {
  const plan = { folder, web: 'node plain.js', release, worker: null, build: null };
  const server = await startServer(plan, { root: '/', ...options });
  running.push(server);
  return server;
}

/** How often it was started on its data. */
async function startsOf(server: RunningServer): Promise<unknown> {
  const answer = await fetch(server.origin, { headers: { connection: 'close' } });
  return Object(await answer.json()).starts;
}

/** What its releases wrote. */
function released(server: RunningServer): readonly string[] {
  const lines = server.log().filter((line) => line.process === 'release');
  return lines.map((line) => line.text);
}

async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('with a snapshot, fresh data is as the first release left it, and no release runs', async () => {
  const release = 'echo migrated; ln -s seed "$DATA_DIR/link"; date +%N > "$DATA_DIR/seed"';
  const server = await start(release, { takesSnapshot: true });
  const seed = readFileSync(`${server.dataDir}/link`, 'utf8');
  for (const _ of [1, 2]) {
    writeFileSync(`${server.dataDir}/seed`, 'changed');
    writeFileSync(`${server.dataDir}/more`, 'more');
    await server.freshData();
    expect(readdirSync(server.dataDir).toSorted()).toEqual(['link', 'seed', 'starts']);
    expect(readFileSync(`${server.dataDir}/link`, 'utf8')).toBe(seed);
    expect(await startsOf(server)).toBe(1);
  }
  expect(released(server)).toEqual(['migrated']);
});

test('where what release left cannot be copied, it runs again on nothing', async () => {
  const release = 'echo "migrated after $(ls "$DATA_DIR" | wc -l) files"; mkfifo "$DATA_DIR/pipe"';
  const server = await start(release, { takesSnapshot: true });
  await server.freshData();
  expect(released(server)).toEqual(Array(2).fill('migrated after 0 files'));
});

test('takes another port when a program has taken the one that was free', async () => {
  const mark = `${mkdtempSync(join(tmpdir(), 'seaworthy-test-'))}/port`;
  // The first release tells the port, and waits until it is taken.
  const release =
    'test -e "$MARK" || { echo "$PORT" > "$MARK"; until test -e "$MARK.taken"; do sleep 0.05; done; }';
  const starting = start(release, { env: { MARK: mark } });
  await becomes(() => existsSync(mark) && readFileSync(mark, 'utf8').endsWith('\n'));
  const port = Number(readFileSync(mark, 'utf8'));
  const thief = createServer().listen(port, '0.0.0.0');
  await once(thief, 'listening');
  writeFileSync(`${mark}.taken`, '');
  const server = await starting;
  thief.close();
  expect(server.port).not.toBe(port);
  expect(await startsOf(server)).toBe(1);
});
