/** Scripts are run by real shells, against real servers: what arrives has to be what was sent then. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endEverything, runToEnd } from '@seaworthy/process';
import type { Exchange } from '@seaworthy/core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openClient, type HttpClient } from '../client.ts';
import type { RequestSpec } from '../request.ts';
import { answerOf, byteServer, type SeenRequest, type TinyServer } from '../tiny-servers.ts';
import { curlOf } from './curl.ts';
import { replayScript, type ScriptStep } from './replay.ts';

const shells = [['/bin/dash'], ['/bin/bash', '--posix'], ['/bin/busybox', 'sh']].filter(
  ([path = '']) => existsSync(path),
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy-replay-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await endEverything();
});

async function run(
  shell: readonly string[],
  script: string,
  env: Record<string, string> = {},
): Promise<string> {
  const file = join(folder, 'replay.sh');
  await writeFile(file, script);
  const [program = 'sh', ...options] = shell;
  const { stdout, stderr, exit } = await runToEnd({
    command: [program, ...options, file],
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', ...env },
    timeoutMs: 30_000,
  });
  expect({ stderr, code: exit.code }).toEqual({ stderr: '', code: 0 });
  return stdout;
}

function clientOf(server: TinyServer): HttpClient {
  const client = openClient({ origin: server.origin });
  onTestFinished(() => client.close());
  return client;
}

/** What of a request has to be the same: curl adds fields of its own, and orders the first ones differently. */
function essenceOf({ head, body }: SeenRequest): unknown {
  const [line, ...fields] = head.trimEnd().split('\r\n');
  const own = /^(?:user-agent|accept|connection|host):/i;
  const kept = fields.map((field) =>
    field.replace(/^[^:]*/, (name) => name.toLowerCase()).trimEnd(),
  );
  // A digest, because comparing megabytes byte by byte takes a test framework a minute.
  const digest = createHash('sha256').update(body).digest('hex');
  const bytes = body.length > 500 ? '' : body.toString('latin1');
  return { line, fields: kept.filter((field) => !own.test(field)).toSorted(), digest, bytes };
}

const url = '/todos?tag=a&q=%27';
const json = { 'content-type': 'application/json' };
const specs: [string, RequestSpec][] = [
  ['GET', { method: 'GET', url }],
  ['HEAD', { method: 'HEAD', url }],
  ['DELETE', { method: 'DELETE', url }],
  ['POST without a body', { method: 'POST', url }],
  ['POST without a content type', { method: 'POST', url, body: 'a=b' }],
  ['GET with a body', { method: 'GET', url, body: '{}', headers: json }],
  [
    'quotes',
    { method: 'POST', url, headers: json, body: `{"title":"it's \\"mine\\" $HOME \`id\` \\\\ !"}` },
  ],
  ['line ends', { method: 'PATCH', url, headers: json, body: '\n{\n\t"a": 1\r\n}\n\n' }],
  ['a file name', { method: 'POST', url, headers: json, body: '@/etc/hostname' }],
  ['another script', { method: 'POST', url, headers: json, body: "'; exit 9; '" }],
  [
    'letters of the world',
    { method: 'POST', url, headers: json, body: '{"title":"Käse 日本 👩‍👩‍👧 ‮x"}' },
  ],
  ['malformed JSON', { method: 'POST', url, headers: json, body: '{"title":' }],
  [
    'every byte',
    { method: 'POST', url, body: Buffer.from(Array.from({ length: 256 }, (_, i) => i)) },
  ],
  [
    'NUL and bad UTF-8',
    { method: 'POST', url, body: Buffer.from([0, 0xc3, 0x28, 0, 0x25, 0x5c, 0x0a]) },
  ],
  ['2 MiB', { method: 'POST', url, headers: json, body: `{"title":"${'é'.repeat(1 << 20)}"}` }],
  [
    'deep nesting',
    { method: 'POST', url, headers: json, body: '{"a":'.repeat(9999) + '}'.repeat(9999) },
  ],
  [
    'strange fields',
    { method: 'GET', url, headers: { 'x-a': "it's", 'x-b': '"$(id)"', 'x-c': '', 'x-d': 'é\x07' } },
  ],
  ['brackets', { method: 'GET', url: '/a[1-3]{x,y}?$HOME=`id`' }],
  ['no path at all', { method: 'GET', url: '/', rawTarget: '/../../etc/passwd' }],
  ['raw bytes', { method: 'GET', url: '/', rawTarget: '/a b/\xff\x01"\'' }],
  ['%00', { method: 'GET', url: '/', rawTarget: '/%00' }],
  ['8,000 characters', { method: 'GET', url: '/', rawTarget: `/${'a'.repeat(8000)}` }],
  ['an unknown method', { method: 'BREW', url }],
];

describe.each(shells)('%s runs', (...shell) => {
  test('each request as it was, as one command and as a script', async () => {
    const server = await byteServer((socket, { head }) => {
      const isHead = head.startsWith('HEAD');
      socket.write(isHead ? 'HTTP/1.1 200 X\r\n\r\n' : answerOf(200, 'ok'));
      if (isHead) socket.end();
    });
    const client = clientOf(server);
    const exchanges: Exchange[] = [];
    for (const [, spec] of specs) exchanges.push(await client.send(spec));
    const commands = exchanges.map((exchange) => curlOf(exchange, server.origin));
    await run(shell, commands.join('\n'));
    const steps = exchanges.map((exchange): ScriptStep => ({ kind: 'request', exchange }));
    await run(shell, replayScript({ title: 'All', exchanges: steps, expected: 'the same' }), {
      BASE: `${server.origin}/`,
    });
    const count = specs.length;
    expect(server.requests).toHaveLength(3 * count);
    for (const [index, [name]] of specs.entries()) {
      const [then, pasted, replayed] = [0, count, 2 * count].map((start) => {
        const seen = server.requests[start + index];
        return seen === undefined ? null : essenceOf(seen);
      });
      expect({ name, seen: pasted }).toEqual({ name, seen: then });
      expect({ name, seen: replayed }).toEqual({ name, seen: then });
    }
  });

  test('against a server that gives other ids now', async () => {
    const script = await recordLife('pretty');
    const server = await todoServer('n', 'compact');
    const output = await run(shell, script, { BASE: server.origin });
    expect(server.requests.map(({ head }) => head.split(' ').slice(0, 2).join(' '))).toEqual([
      'POST /todos',
      'POST /todos',
      'GET /todos/n1',
      'PATCH /todos/n2?x=1',
      'DELETE /todos/n1/tags',
      'GET /todos',
      'DELETE /todos/n2',
      'GET /todos/n2',
    ]);
    expect(output).toContain('== 4. alice: PATCH /todos/t2?x=1');
    expect(output).toContain('HTTP/1.1 404');
    expect(output).toContain('== Expected: 2 to-dos');
  });

  test('requests at the same moment, waits for all, and goes on after a restart', async () => {
    const server = await todoServer('n', 'compact');
    const client = clientOf(server);
    const spec = { method: 'POST', url: '/todos', headers: json, body: '{"title":"a"}' };
    const prepared = await Promise.all(Array.from({ length: 5 }, () => client.prepare(spec)));
    for (const one of prepared) one.release();
    const exchanges = await Promise.all(prepared.map(({ exchange }) => exchange));
    const slow = await client.sendSlowly(spec, { bytesPerSecond: 2000 });
    const same = Array.from({ length: 12 }, () => slow);
    const steps: ScriptStep[] = [
      { kind: 'together', exchanges },
      { kind: 'act', act: 'kill', text: 'kill -9, and start again' },
      { kind: 'act', act: 'cut-database', text: "the database's connections are cut" },
      { kind: 'act', act: 'wait', text: 'a second passes', seconds: 1 },
      ...same.map((exchange): ScriptStep => ({ kind: 'request', exchange })),
    ];
    const script = replayScript({
      title: 'Race',
      exchanges: steps,
      expected: '1 x 201',
      saw: '5 x 201',
    });
    const before = server.requests.length;
    const output = await run(shell, script, {
      BASE: server.origin,
      RESTART: `echo restarted with $ACT >> "${folder}/restarts"; echo "ran: $ACT"`,
    });
    // The one more is the question whether the server is back.
    expect(server.requests.length - before).toBe(5 + 1 + 12);
    expect(output.match(/HTTP\/1\.1 201/g)).toHaveLength(17);
    expect(output).toContain('ran: kill');
    expect(output).toContain("== the database's connections are cut\nLeft out");
    expect(output).toMatch(/== Seen then: 5 x 201\n/);
  });
});

/** A server of to-dos whose ids begin as told. */
function todoServer(start: string, form: 'pretty' | 'compact'): Promise<TinyServer> {
  let count = 0;
  const gone = new Set<string>();
  return byteServer((socket, { head }) => {
    const [method, target = '/'] = head.split(' ');
    const origin = `http://${/host: (.*)\r/i.exec(head)?.[1] ?? ''}`;
    const todo = (id: string): unknown => ({
      owner: { url: `${origin}/me` },
      url: `${origin}/todos/${id}`,
    });
    const text = (value: unknown): string =>
      form === 'pretty'
        ? JSON.stringify(value, null, 2)
        : JSON.stringify(value).replaceAll('/', '\\/');
    const path = target.split('?')[0] ?? '';
    if (method === 'DELETE') gone.add(path);
    if (method === 'POST') {
      count += 1;
      const id = `${start}${count}`;
      // The second answer has a Location only.
      const body = count % 2 === 1 ? text(todo(id)) : '{}';
      socket.write(answerOf(201, body, `Location: /todos/${id}\r\n`));
    } else if (gone.has(path) && method === 'GET') socket.write(answerOf(404, '{}'));
    else socket.write(answerOf(200, text([todo(`${start}1`), todo(`${start}2`)])));
  });
}

async function recordLife(form: 'pretty' | 'compact'): Promise<string> {
  const server = await todoServer('t', form);
  const client = clientOf(server);
  const steps: ScriptStep[] = [];
  const send = async (method: string, path: string): Promise<void> => {
    const spec = {
      method,
      url: path,
      person: 'alice',
      ...(method === 'POST' ? { body: '{}' } : {}),
    };
    steps.push({ kind: 'request', exchange: await client.send(spec) });
  };
  await send('POST', '/todos');
  await send('POST', '/todos');
  await send('GET', '/todos/t1');
  await send('PATCH', '/todos/t2?x=1');
  await send('DELETE', '/todos/t1/tags');
  await send('GET', '/todos');
  await send('DELETE', '/todos/t2');
  await send('GET', '/todos/t2');
  return replayScript({ title: 'A life', exchanges: steps, expected: '2 to-dos' });
}

test('nothing that a server says can run, or steer a terminal', async () => {
  const evil = '"\n$(touch owned)`touch owned`\u001b[2J\u202e\'; touch owned #\r\n::error::x';
  const server = await byteServer((socket) => {
    const body = JSON.stringify({ url: `/x';touch$IFS'owned`, title: evil });
    socket.write(answerOf(201, body + evil, `location: /$(touch$IFS'owned')\`id\`\r\n`));
  });
  const client = clientOf(server);
  const first = await client.send({ method: 'POST', url: '/', body: '{}', person: evil });
  const then = await client.send({ method: 'GET', url: "/$(touch$IFS'owned')`id`" });
  const steps = [first, then].map((exchange): ScriptStep => ({ kind: 'request', exchange }));
  const script = replayScript({ title: evil, exchanges: steps, expected: evil, saw: evil });
  // oxlint-disable-next-line no-control-regex -- these are the ones
  expect(script).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  expect(script.split('\n').every((line) => !line.startsWith('::'))).toBe(true);
  for (const shell of shells) await run(shell, script, { BASE: server.origin });
  expect(existsSync(join(folder, 'owned'))).toBe(false);
});

test('a script without BASE says what it needs', async () => {
  const script = replayScript({ title: 'T', exchanges: [], expected: 'E' });
  const { exit, stderr } = await runToEnd({
    command: ['/bin/sh', '-c', script],
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
    timeoutMs: 10_000,
  });
  expect(exit.code).not.toBe(0);
  expect(stderr).toContain('BASE=http://127.0.0.1:3000 sh replay.sh');
});

test('after 400 requests a script tells only how many more there were', async () => {
  const server = await byteServer((socket) => socket.write(answerOf(200, 'ok')));
  const exchange = await clientOf(server).send({ method: 'GET', url: '/' });
  const steps = Array.from({ length: 450 }, (_, number): ScriptStep => {
    const request = { ...exchange.request, url: `${server.origin}/${number}` };
    return { kind: 'request', exchange: { ...exchange, request } };
  });
  const script = replayScript({ title: 'Many', exchanges: steps, expected: 'E' });
  expect(script.match(/^send /gm)).toHaveLength(400);
  expect(script).toContain("say '50 more requests were sent then; they are left out here.'");
});
