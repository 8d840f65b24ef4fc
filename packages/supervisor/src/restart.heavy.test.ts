import { fileURLToPath } from 'node:url';
import { disposeCluster } from '@seaworthy/database';
import { endEverything } from '@seaworthy/process';
import { afterAll, expect, test } from 'vitest';
import { startServer, type ServerPlan } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const linux = process.platform === 'linux';

afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

function plan(web: string): ServerPlan {
  return { folder, web, release: null, worker: null, build: null };
}

// At once, because two of them mostly wait.
test.concurrent('a server that takes 10 s to start is right', async () => {
  const server = await startServer(plan('node slow.js 10000'), { root: '/' });
  expect(server.readyMs).toBeGreaterThanOrEqual(9000);
  await server.dispose();
});

test
  .runIf(linux)
  .concurrent('a server without SO_REUSEADDR is waited for, and not blamed', async () => {
    const server = await startServer(plan('python3 no-reuse.py'), { root: '/' });
    await fetch(server.origin);
    await server.kill();
    await server.start();
    expect(server.isAlive()).toBe(true);
    expect(server.remarks()).toEqual([expect.stringContaining('SO_REUSEADDR')]);
    await server.dispose();
  });

test.concurrent('a hundred kills in a row leave a server that starts', async () => {
  const server = await startServer(plan('node plain.js'), { root: '/' });
  for (let n = 0; n < 100; n++) {
    await server.kill();
    await server.start();
  }
  expect(await (await fetch(server.origin)).text()).toContain('"starts":101');
  await server.dispose();
});
