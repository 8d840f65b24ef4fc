import { fileURLToPath } from 'node:url';
import { disposeCluster } from '@seaworthy/database';
import { endEverything } from '@seaworthy/process';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { startServer, type RunningServer } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

async function start(web: string): Promise<RunningServer> {
  const plan = { folder, web, release: null, worker: null, build: null };
  const server = await startServer(plan, { root: '/' });
  onTestFinished(() => server.dispose());
  return server;
}

it('tells how a server ends that misses a setting, while the other one serves on', async () => {
  const server = await start('node wants-data-dir.js strict');
  const { exit, listened, lines } = await server.startWithout(['DATA_DIR']);
  expect(exit).toMatchObject({ code: 3 });
  expect(listened).toBe(false);
  // What a library would fall back to is nothing of the user's.
  expect(lines).toEqual(['DATA_DIR is missing; PGPORT is 1']);
  expect((await fetch(server.origin)).status).toBe(200);
});

it('ends a server that listens in spite of it, and says that it did', async () => {
  const server = await start('node wants-data-dir.js');
  const { exit, listened } = await server.startWithout(['DATA_DIR']);
  expect({ exit, listened }).toEqual({ exit: null, listened: true });
});

it('ends a server that neither listens nor ends, when its time is over', async () => {
  const server = await start('node wants-data-dir.js waits');
  const { exit, listened } = await server.startWithout(['DATA_DIR'], 1);
  expect({ exit, listened }).toEqual({ exit: null, listened: false });
});

it('knows what it gave to the server and must not be seen', async () => {
  const server = await start('node plain.js');
  const secrets = server.secrets();
  expect([...secrets.keys()]).toEqual(['SECRET_KEY', 'the password in DATABASE_URL']);
  for (const secret of secrets.values()) expect(secret.length).toBeGreaterThan(15);
});
