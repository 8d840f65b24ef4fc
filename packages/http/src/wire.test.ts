/** Requests whose bytes matter: exact ones, held back ones, slow ones. */
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openClient, type HttpClient } from './client.ts';
import { answerOf, byteServer, httpServer, type TinyServer } from './tiny-servers.ts';

function clientOf(server: { origin: string }, timeoutMs = 5000): HttpClient {
  const client = openClient({ origin: server.origin, limits: { timeoutMs } });
  onTestFinished(() => client.close());
  return client;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const okServer = (): Promise<TinyServer> =>
  byteServer((socket) => socket.write(answerOf(200, 'ok')));

test.each([
  ['/%00', '/%00'],
  ['/%ff', '/%ff'],
  ['/../../etc/passwd', '/../../etc/passwd'],
  ['/a b', '/a b'],
  ['//x/./y', '//x/./y'],
  ['/\xff\x00', '/\xff\x00'],
  [`/${'a'.repeat(8000)}`, `/${'a'.repeat(8000)}`],
  ['/日本', Buffer.from('/日本').toString('latin1')],
])('the target %j reaches the wire as it is', async (rawTarget, onWire) => {
  const server = await okServer();
  const exchange = await clientOf(server).send({ method: 'GET', url: server.origin, rawTarget });
  expect(exchange.answer?.status).toBe(200);
  expect(server.requests[0]?.head.split('\r\n')[0]).toBe(`GET ${onWire} HTTP/1.1`);
  expect(exchange.request.url).toBe(server.origin + rawTarget);
});

test.each([
  ['malformed JSON', Buffer.from('{"title":')],
  ['bad UTF-8 and NUL', Buffer.from([0x22, 0xc3, 0x28, 0x00, 0x22])],
  ['nothing', Buffer.alloc(0)],
  ['5 MB', Buffer.alloc(5e6, 'é')],
  ['100,000 brackets', Buffer.from('['.repeat(100_000))],
])('a body of %s reaches the wire as it is', async (_name, body) => {
  const server = await okServer();
  const client = clientOf(server);
  const headers = { 'content-type': 'application/json' };
  await client.send({ method: 'POST', url: server.origin, body, headers });
  await client.send({ method: 'GET', url: server.origin, body, headers });
  for (const request of server.requests) expect(request.body.equals(body)).toBe(true);
  expect(server.requests).toHaveLength(2);
});

test('headers that a tidy client refuses are sent all the same', async () => {
  const server = await okServer();
  const exchange = await clientOf(server).send({
    method: 'POST',
    url: server.origin,
    headers: { 'x-bell': 'a\x07b', 'x-wide': '日本', 'content-length': '2', connection: 'close' },
    body: 'ab',
  });
  expect(exchange.answer?.status).toBe(200);
  const head = server.requests[0]?.head ?? '';
  expect(head).toContain('x-bell: a\x07b\r\n');
  expect(Buffer.from(head, 'latin1').toString()).toContain('x-wide: 日本\r\n');
  expect(head.match(/content-length/g)).toHaveLength(1);
  expect(exchange.request.headers).toContainEqual(['x-wide', '日本']);
});

test('a Host of another name reaches this server', async () => {
  const server = await okServer();
  const url = server.origin;
  await clientOf(server).send({ method: 'GET', url, headers: { host: 'evil.example' } });
  expect(server.requests[0]?.head).toContain('host: evil.example\r\n');
});

test.each(['POST', 'GET'])('a prepared %s is whole only when it is released', async (method) => {
  const arrived: number[] = [];
  const server = await httpServer((request, response) => {
    request.resume().on('end', () => {
      arrived.push(performance.now());
      response.end('ok');
    });
  });
  const client = clientOf(server);
  const body = method === 'POST' ? { body: '{"title":"a"}' } : {};
  const spec = { method, url: `${server.origin}/a`, ...body };
  const prepared = await Promise.all(Array.from({ length: 20 }, () => client.prepare(spec)));
  await pause(50);
  expect(arrived).toEqual([]);
  for (const one of prepared) one.release();
  const exchanges = await Promise.all(prepared.map(({ exchange }) => exchange));
  expect(exchanges.map(({ answer }) => answer?.status)).toEqual(Array(20).fill(200));
  expect(new Set(exchanges.map(({ number }) => number)).size).toBe(20);
  expect(Math.max(...arrived) - Math.min(...arrived)).toBeLessThan(3000);
  expect(exchanges[0]?.request.manner).toBe('held back its last byte');
  expect(exchanges[0]?.request.headers).toContainEqual(['connection', 'close']);
});

test('a prepared request ends as well as it can when nobody listens, when it is cancelled, and when the client closes', async () => {
  const server = await okServer();
  const client = clientOf(server);
  const spec = { method: 'POST', url: server.origin, body: 'x' };
  const cancelled = await client.prepare(spec);
  cancelled.cancel();
  expect((await cancelled.exchange).cutBy).toBe('the request was cancelled');
  const left = await client.prepare(spec);
  await client.close();
  left.release();
  expect((await left.exchange).cutBy).toBe('the client was closed');
  expect(server.requests).toEqual([]);
  await server.close();
  const refused = await clientOf(server).prepare(spec);
  refused.release();
  expect((await refused.exchange).noAnswer?.kind).toBe('refused');
});

test('an answer that comes before the last byte is kept', async () => {
  const server = createServer((socket) =>
    socket.once('data', () => socket.end(answerOf(400, 'no'))),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = clientOf({ origin: `http://127.0.0.1:${port}` });
  const prepared = await client.prepare({ method: 'POST', url: '/', body: 'x' });
  await pause(20);
  prepared.release();
  expect((await prepared.exchange).answer?.status).toBe(400);
});

test('a byte at a time arrives as many pieces, and a stall as a pause', async () => {
  const chunks: { at: number; bytes: number }[] = [];
  const server = await httpServer((request, response) => {
    request.on('data', (chunk: Buffer) =>
      chunks.push({ at: performance.now(), bytes: chunk.length }),
    );
    request.on('end', () => response.end('ok'));
  });
  const client = clientOf(server);
  const spec = { method: 'POST', url: server.origin, body: '0123456789'.repeat(3) };
  const slow = await client.sendSlowly(spec, { bytesPerSecond: 200 });
  expect(slow.answer?.status).toBe(200);
  expect(slow.request.manner).toBe('200 bytes a second');
  expect(chunks.length).toBeGreaterThan(10);
  chunks.length = 0;
  const stalled = await client.sendSlowly(spec, { stallAfterBytes: 10, stallMs: 150 });
  expect(stalled.answer?.status).toBe(200);
  expect(chunks.map(({ bytes }) => bytes)).toEqual([10, 20]);
  expect((chunks[1]?.at ?? 0) - (chunks[0]?.at ?? 0)).toBeGreaterThan(100);
});

test('what stands before a slow body arrives in one piece', async () => {
  const pieces: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (piece) => {
      pieces.push(piece.toString());
      if (pieces.join('').endsWith('xyz')) socket.end(answerOf(200, 'ok'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = clientOf({ origin: `http://127.0.0.1:${port}` });
  const spec = { method: 'POST', url: '/', body: 'abcxyz' };
  const slow = await client.sendSlowly(spec, { bytesPerSecond: 100 });
  expect(slow.answer?.status).toBe(200);
  expect(pieces[0]).toContain('\r\n\r\n');
});

test('a server that hangs up on a slow client ends the sending', async () => {
  const server = createServer((socket) => setTimeout(() => socket.destroy(), 30));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = clientOf({ origin: `http://127.0.0.1:${port}` });
  const spec = { method: 'POST', url: '/', body: 'abc' };
  const { noAnswer } = await client.sendSlowly(spec, { stallAfterBytes: 1, stallMs: 60_000 });
  expect(noAnswer?.kind).toBe('reset');
});

test('half a download is read and then dropped', async () => {
  const dropped = new Set<Socket>();
  const server = await httpServer((request, response) => {
    request.socket.on('close', () => dropped.add(request.socket));
    response.end(Buffer.alloc(4e6, 'x'));
  });
  const client = clientOf(server);
  const exchange = await client.readHalf({ method: 'GET', url: server.origin });
  expect(exchange).toMatchObject({ cutBy: 'half-read download', answer: null });
  expect(exchange.noAnswer?.detail).toMatch(/^we hung up after [2-3]\d{6} bytes of the body$/);
  await pause(50);
  expect(dropped.size).toBe(1);
});

test('nothing is left open after close', async () => {
  const server = await byteServer(() => undefined);
  const client = clientOf(server);
  const spec = { method: 'POST', url: server.origin, body: 'abcdef' };
  const slow = client.sendSlowly(spec, { bytesPerSecond: 1 });
  await client.prepare(spec);
  await pause(50);
  await client.close();
  expect((await slow).cutBy).toBe('the client was closed');
  await expect(client.send(spec)).rejects.toThrow('destroyed');
});

test('nothing is prepared for, or sent slowly to, another server', async () => {
  const server = await okServer();
  const client = clientOf(server);
  const spec = { method: 'GET', url: 'http://example.invalid/' };
  const prepared = await client.prepare(spec);
  prepared.release();
  const exchanges = [
    await prepared.exchange,
    await client.sendSlowly(spec, {}),
    await client.readHalf(spec),
  ];
  for (const { noAnswer } of exchanges) expect(noAnswer?.kind).toBe('foreign-redirect');
});
