import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { endEverything, findTool, runToEnd, startDaemon } from './index.ts';
import { rowOf } from './process-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-run-'));
const env = { PATH: process.env['PATH'] ?? '' };
const common = { cwd: folder, env, timeoutMs: 30_000 };

afterAll(async () => {
  await endEverything();
  rmSync(folder, { recursive: true, force: true });
});

describe('runToEnd', () => {
  test('answers with the code and both outputs', async () => {
    const result = await runToEnd({ ...common, command: 'echo out; echo err >&2; exit 4' });
    expect(result).toMatchObject({ exit: { code: 4 }, stdout: 'out\n', stderr: 'err\n' });
    expect(result.timedOut).toBe(false);
  });

  test('feeds its input', async () => {
    const result = await runToEnd({ ...common, command: ['cat'], input: 'käse\n'.repeat(10_000) });
    expect(result.stdout).toBe('käse\n'.repeat(10_000));
  });

  test('bears a program that does not read its input', async () => {
    const result = await runToEnd({ ...common, command: 'true', input: 'x'.repeat(1_000_000) });
    expect(result.exit.code).toBe(0);
  });

  test('kills what takes too long, with its children', async () => {
    const command = 'sleep 60 & echo $!; wait';
    const result = await runToEnd({ ...common, command, timeoutMs: 200 });
    expect(result).toMatchObject({ timedOut: true, exit: { signal: 'SIGKILL' } });
    expect(rowOf(Number(result.stdout))?.dead ?? true).toBe(true);
  });

  test('leaves nothing behind of what ended in time', async () => {
    const result = await runToEnd({ ...common, command: 'sleep 60 & echo $!' });
    expect(result).toMatchObject({ timedOut: false, exit: { code: 0 } });
    expect(rowOf(Number(result.stdout))?.dead ?? true).toBe(true);
  });

  test('keeps the beginning and the end of too much output', async () => {
    const command = 'echo first; head -c 9000000 /dev/zero | tr "\\0" x; echo; echo last';
    const { stdout } = await runToEnd({ ...common, command });
    expect(stdout.startsWith('first\n')).toBe(true);
    expect(stdout.endsWith('last\n')).toBe(true);
    expect(stdout).toMatch(/\[\d+ bytes left out\]/);
    expect(stdout.length).toBeLessThan(1_100_000);
  });
});

test('findTool finds what a shell would, and null for the rest', async () => {
  expect(await findTool('sh')).toMatch(/^\/.*\/sh$/);
  expect(await findTool('/bin/sh')).toBe('/bin/sh');
  expect(await findTool('no-such-tool')).toBeNull();
  expect(await findTool('./sh')).toBeNull();
});

test('a daemon is not ended with everything else', async () => {
  const log = join(folder, 'daemon.log');
  const { pid } = await startDaemon({
    command: ['sh', '-c', 'echo up; exec sleep 60'],
    cwd: '/',
    env,
    log,
  });
  try {
    while (readFileSync(log, 'utf8') !== 'up\n') await new Promise((done) => setTimeout(done, 10));
    await endEverything();
    expect(rowOf(pid)?.dead).toBe(false);
  } finally {
    process.kill(pid, 'SIGKILL');
  }
});

test('a daemon that cannot be started is told', async () => {
  const log = join(folder, 'daemon.log');
  const command = ['no-such-program'] as const;
  await expect(startDaemon({ command: [...command], cwd: '/', env, log })).rejects.toThrow(
    'ENOENT',
  );
});
