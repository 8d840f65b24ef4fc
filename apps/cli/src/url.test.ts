/** `--url`: a server that already runs on this machine, which is only read unless its owner says that it may be broken. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '@seaworthy/process';
import { describe, expect, test } from 'vitest';
import { becomes, freshFolder, hangMs, rightServer, seaworthy, verdictsOf } from './cli.fixture.ts';

describe.concurrent('--url', { timeout: hangMs }, () => {
  test.for([
    'https://127.0.0.1:3000',
    'http://example.com',
    'http://127.0.0.1@evil.example',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0:3000',
    'http://10.0.0.1:3000',
    'file:///etc/passwd',
    '127.0.0.1:3000',
    '',
  ])('%s is refused', async (url) => {
    const folder = freshFolder();
    const ended = await seaworthy(['check', '--url', url, '--destroys-data'], { cwd: folder });
    expect(ended.exit.code, ended.stdout).toBe(2);
    expect(ended.stderr).toContain(`SW_NOT_LOOPBACK: ${url} is not on this machine.`);
    expect(ended.stdout).toBe('');
  });

  test('without --destroys-data nothing is written, and what cannot be done is skipped by name and counted', async () => {
    const seen = new Set<string>();
    const { server, url } = await listening((method) => void seen.add(method));
    const folder = freshFolder();
    const args = ['check', '--project', 'todo', '--all', '--url', url, '--format', 'json'];
    const ended = await seaworthy(args, { cwd: folder });
    server.close();
    expect(seen).toContain('GET');
    expect([...seen].filter((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method))).toEqual([]);
    const verdicts = [...verdictsOf(folder).values()];
    const skipped = verdicts.filter(
      (one) => one.kind === 'unknown' && one.cause.kind === 'skipped',
    );
    expect(skipped.length).toBeGreaterThan(10);
    for (const one of skipped)
      expect(one).toMatchObject({ cause: { reason: expect.stringMatching(/\w+ \w+/) as unknown } });
    expect(JSON.parse(ended.stdout)).toMatchObject({ counts: { skipped: skipped.length } });
  });

  test('skipped is never evidence: a stage of which nothing could be asked has not passed', async () => {
    const { server, url } = await listening(() => undefined);
    const folder = freshFolder();
    const args = ['check', '--project', 'todo', '--url', url, '--only', 'survive/losesNoChange'];
    const ended = await seaworthy(args, { cwd: folder });
    server.close();
    expect(ended.exit.code, ended.stdout).toBe(3);
    expect(ended.stdout).toMatch(/skipped/);
    expect(ended.stdout).toMatch(/1 skipped/);
  });

  test('with --destroys-data a right server is checked, and what needs its process is skipped', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'data'));
    const { server, url } = await listening(() => undefined);
    const { port } = new URL(url);
    server.close();
    await once(server, 'close');
    const right = await startProcess({
      command: [
        process.execPath,
        'server.js',
        '--listen=127.0.0.1',
        `--port=${port}`,
        '--url=host',
      ],
      cwd: rightServer,
      env: { DATA_DIR: join(folder, 'data') },
    });
    await becomes('it listens', () => right.lines().length > 0);
    const args = ['check', '--project', 'todo', '--all', '--destroys-data', '--url', url];
    const ended = await seaworthy([...args, '--verbose'], { cwd: folder });
    const upTo = await seaworthy([...args, '--stage', 'write-it-down'], { cwd: freshFolder() });
    await right.kill();
    expect(ended.stdout).not.toContain('BROKEN');
    expect(ended.stdout).toMatch(/\d+ skipped/);
    const verdicts = verdictsOf(folder);
    expect(verdicts.get('write-it-down/storesATodo')).toEqual({ kind: 'holds' });
    expect(verdicts.get('survive/keepsWhatItAcknowledged')).toMatchObject({
      kind: 'unknown',
      cause: { kind: 'skipped' },
    });
    // Of the last stage nothing could be asked, so it is undecided; up to the one before, all is well.
    expect(ended.exit.code, ended.stdout).toBe(3);
    expect(upTo.exit.code, upTo.stdout).toBe(0);
  });

  test('an app that is kept for somebody is refused, whatever was said', async () => {
    const seen: string[] = [];
    const { server, url } = await listening((method) => void seen.push(method), {
      'x-seaworthy-kept': 'yes',
    });
    const folder = freshFolder();
    const args = ['check', '--project', 'todo', '--destroys-data', '--url', url];
    const ended = await seaworthy(args, { cwd: folder });
    server.close();
    expect(ended.exit.code).toBe(2);
    expect(ended.stderr).toContain(`SW_KEPT_APP: ${url} is an app`);
    expect(seen).toEqual(['HEAD']);
  });

  test('nobody answers: the check is broken, and says so', async () => {
    const { server, url } = await listening(() => undefined);
    server.close();
    await once(server, 'close');
    const folder = freshFolder();
    const ended = await seaworthy(['check', '--project', 'todo', '--url', url], { cwd: folder });
    expect(ended.exit.code, ended.stdout).toBe(1);
    expect(ended.stdout).toMatch(/refused|nobody listens/i);
  });

  test.for([
    [['folder', '--url', 'http://127.0.0.1:1'], 'a folder'],
    [['--url', 'http://127.0.0.1:1', '--command', 'x'], '--command'],
    [['--url', 'http://127.0.0.1:1', '--build', 'x'], '--build'],
    [['--destroys-data'], '--destroys-data is only for --url'],
    [['--url', 'http://127.0.0.1:1', '--root', 'todos'], 'begin with a slash'],
  ] as const)('%j contradicts itself', async ([args, says]) => {
    const ended = await seaworthy(['check', ...args], { cwd: freshFolder() });
    expect(ended.exit.code).toBe(2);
    expect(ended.stderr).toMatch(/^SW_BAD_ARGUMENT: /);
    expect(ended.stderr).toContain(says);
  });
});

/** A server that answers [] to everything and tells which methods it saw. */
async function listening(
  saw: (method: string) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    saw(request.method ?? '');
    request.resume();
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers });
    response.end('[]');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it has no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
