import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openClient } from './client.ts';

it('asks once, keeps its connection open, and records nothing', async () => {
  const server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const client = openClient({ origin: `http://127.0.0.1:${port}` });
  const count = () =>
    new Promise((resolve) => server.getConnections((_, connections) => resolve(connections)));
  const idle = await client.holdIdle('/');
  expect(idle.answered).toBe(true);
  expect(client.exchanges).toBe(0);
  expect(await count()).toBe(1);
  idle.hangUp();
  while ((await count()) !== 0) await new Promise((resolve) => setTimeout(resolve, 10));
});

it('says so where nobody answers', async () => {
  const client = openClient({ origin: 'http://127.0.0.1:1' });
  expect((await client.holdIdle('/')).answered).toBe(false);
});
