import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { listenersOf, parseSocketTable } from './sockets.ts';

test('the rows of the kernel are read', () => {
  const head =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const rest = '00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0';
  const rows = parseSocketTable(
    [
      head,
      `   0: 0100007F:1F90 ${rest} 111 1 0 100`,
      `   1: 00000000:0050 ${rest} 222 1 0 100`,
      `   2: 00000000000000000000000001000000:1F91 ${rest} 333 1 0`,
      `   3: 00000000000000000000000000000000:1F92 ${rest} 444 1 0`,
      `   4: 0000000000000000FFFF00000100007F:1F93 ${rest} 555 1 0`,
      '',
    ].join('\n'),
  );
  expect(rows).toEqual([
    { address: '127.0.0.1', port: 8080, state: '0A', inode: '111' },
    { address: '0.0.0.0', port: 80, state: '0A', inode: '222' },
    { address: '::1', port: 8081, state: '0A', inode: '333' },
    { address: '::', port: 8082, state: '0A', inode: '444' },
    { address: '127.0.0.1', port: 8083, state: '0A', inode: '555' },
  ]);
});

test.runIf(process.platform === 'linux')('our own listening sockets are found', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = Object(server.address()).port as number;
  expect(await listenersOf([process.pid])).toContainEqual(
    expect.objectContaining({ address: '127.0.0.1', port }),
  );
  server.close();
});
