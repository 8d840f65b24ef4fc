/** What bad answers become: each has a kind and a sentence of its own. */
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openClient } from './client.ts';
import { answerOf, byteServer } from './tiny-servers.ts';

/** What the server writes; then whether it closes. */
const answers: [string, string, 'closes' | 'stays', string, RegExp][] = [
  ['nothing', '', 'closes', 'reset', /before one byte of an answer$/],
  ['nothing, for ever', '', 'stays', 'silent', /^no byte of an answer came within 1 s$/],
  [
    'half a head',
    'HTTP/1.1 200 OK\r\nconte',
    'closes',
    'reset',
    /after 22 bytes of the header block$/,
  ],
  [
    'half a head, for ever',
    'HTTP/1.1 200 OK\r\n',
    'stays',
    'silent',
    /17 bytes came .* did not end$/,
  ],
  [
    'a body that never ends',
    'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc',
    'stays',
    'false-length',
    /3 of 9 bytes/,
  ],
  [
    'too few bytes',
    'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc',
    'closes',
    'reset',
    /after 3 of 9 bytes of the body$/,
  ],
  [
    'too few bytes, as it said it would close',
    'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 9\r\n\r\nabc',
    'closes',
    'reset',
    /after 3 of 9 bytes of the body$/,
  ],
  [
    'one byte too many',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{"}',
    'stays',
    'false-length',
    /says 2 bytes, and 1 more byte followed$/,
  ],
  [
    'bytes too many, then a close',
    'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{"title"}',
    'closes',
    'false-length',
    /says 2 bytes, and 7 more bytes followed$/,
  ],
  [
    'a body after 204',
    'HTTP/1.1 204 No Content\r\n\r\n{}',
    'stays',
    'garbage',
    /204 has no body, and 2 more bytes/,
  ],
  [
    'a cut chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabc',
    'closes',
    'reset',
    /3 bytes of the chunked body/,
  ],
  [
    'no last chunk',
    'HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n',
    'closes',
    'reset',
    /3 bytes of the chunked body, before its last chunk$/,
  ],
  [
    'a bad chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    'stays',
    'garbage',
    /not HTTP/,
  ],
  [
    'words',
    'hello \x1b[2J\r\n',
    'closes',
    'garbage',
    /not HTTP .*begins with "hello \\x1b\[2J\\r\\n"$/,
  ],
  [
    'a long announcement',
    'HTTP/1.1 200 OK\r\ncontent-length: 200000000\r\n\r\n',
    'stays',
    'too-large',
    /190\.7 MiB/,
  ],
  [
    'a long body',
    `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(2000)}`,
    'stays',
    'too-large',
    /more than 1000 bytes/,
  ],
  [
    'a long head',
    `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(70_000)}`,
    'stays',
    'too-large',
    /header block is over 64 KiB/,
  ],
  [
    'an interim answer',
    'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
    'stays',
    'garbage',
    /not asked for/,
  ],
];

for (const way of ['kept', 'raw'] as const) {
  test.each(answers)(`an answer that is %s (${way})`, async (...row) => {
    const [name, bytes, then, kind, detail] = row;
    const server = await byteServer((socket) => {
      if (then === 'closes') socket.end(bytes, 'latin1');
      else socket.write(bytes, 'latin1');
    });
    // Only where time has to run out is it short: on a busy machine all else may take long.
    const waits = kind === 'silent' || name === 'a body that never ends';
    const timeoutMs = waits ? 1000 : 30_000;
    const limits = { timeoutMs, answerBytes: 1000 };
    const client = openClient({ origin: server.origin, limits });
    onTestFinished(() => client.close());
    const { answer, noAnswer } = await client.send({
      method: 'POST',
      url: server.origin,
      ...(way === 'raw' ? { rawTarget: '/' } : {}),
    });
    expect(answer).toBeNull();
    expect(noAnswer?.kind).toBe(kind);
    expect(noAnswer?.detail).toMatch(detail);
    await server.close();
    const gone = await client.send({ method: 'GET', url: server.origin });
    expect(gone.noAnswer).toEqual({ kind: 'refused', detail: 'nobody listens at the port' });
  });
}

test('a body until the connection closes is whole, and so is an answer in many pieces', async () => {
  const server = await byteServer((socket, { head }) => {
    if (head.includes(' /close ')) socket.end('HTTP/1.1 200 OK\r\n\r\nabc');
    else {
      const pieces = answerOf(200, 'abc', 'a: b\r\n').split('');
      const timer = setInterval(() => {
        const piece = pieces.shift();
        if (piece === undefined) clearInterval(timer);
        else socket.write(piece);
      }, 1);
    }
  });
  const client = openClient({ origin: server.origin });
  onTestFinished(() => client.close());
  for (const path of ['/close', '/pieces']) {
    const { answer } = await client.send({ method: 'GET', url: server.origin + path });
    expect(answer?.body.text).toBe('abc');
  }
});

test('an endless answer is cut while memory stays small', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const server = await byteServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const flood = (): void => {
      while (!socket.destroyed && socket.write(piece));
      socket.once('drain', flood);
    };
    flood();
  });
  const client = openClient({ origin: server.origin });
  onTestFinished(() => client.close());
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 5; round += 1) {
    const { noAnswer } = await client.send({ method: 'GET', url: server.origin });
    expect(noAnswer).toEqual({ kind: 'too-large', detail: 'more than 8 MiB came' });
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test('an early refusal of a large body is heard, although the server reads no further', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      socket.pause();
      socket.end(answerOf(413, 'too much', 'connection: close\r\n'));
      setTimeout(() => socket.destroy(), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = openClient({ origin: `http://127.0.0.1:${port}` });
  onTestFinished(() => client.close());
  for (let round = 0; round < 10; round += 1) {
    const url = `http://127.0.0.1:${port}/`;
    const { answer, noAnswer } = await client.send({
      method: 'POST',
      url,
      body: Buffer.alloc(5e6),
    });
    expect({ status: answer?.status, noAnswer }).toEqual({ status: 413, noAnswer: null });
  }
});
