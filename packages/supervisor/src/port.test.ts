import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isFree, reservePort } from './port.ts';

test('a reserved port is free, and no two are the same', async () => {
  const reserved = await Promise.all(Array.from({ length: 20 }, () => reservePort()));
  expect(new Set(reserved.map(({ port }) => port)).size).toBe(20);
  for (const { port } of reserved) expect(await isFree(port)).toBe(true);
  for (const one of reserved) await one.giveBack();
});

test('a port is not free when anybody listens there, on whatever address', async () => {
  for (const address of ['127.0.0.1', '0.0.0.0', '::1']) {
    const { port, giveBack } = await reservePort();
    const server = createServer().listen(port, address);
    await once(server, 'listening');
    expect(await isFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    await giveBack();
  }
});

test('a reserved port is not one that the kernel gives to connections', async () => {
  const { port, giveBack } = await reservePort();
  expect(port).toBeGreaterThanOrEqual(20_000);
  expect(port).toBeLessThan(25_000);
  await giveBack();
});
