import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { endEverything, startProcess, type ManagedProcess, type OutputLine } from './index.ts';
import { rowOf } from './process-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-process-'));
const env = { PATH: process.env['PATH'] ?? '' };
/** What leaves its group does so by setsid, and is found on Linux only. */
const strays = needs({ name: 'Linux', isMet: process.platform === 'linux' }, 'setsid');

afterEach(endEverything);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(command: string | [string, ...string[]]): Promise<ManagedProcess> {
  return startProcess({ command, cwd: folder, env });
}

function texts(started: ManagedProcess): readonly string[] {
  return started.lines().map((line) => line.text);
}

function isAlive(pid: number): boolean {
  const row = rowOf(pid);
  return row !== undefined && !row.dead;
}

async function eventually(what: () => boolean): Promise<void> {
  for (let n = 0; n < 1000 && !what(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(what()).toBe(true);
}

describe('startProcess', () => {
  test('runs a line in a shell and keeps what it writes', async () => {
    const started = await start('echo out; echo err >&2; printf "no end"; exit 3');
    expect(await started.exit).toMatchObject({ code: 3, signal: null });
    const lines = started.lines().map(({ stream, text }) => `${stream}: ${text}`);
    expect(lines.toSorted()).toEqual(['stderr: err', 'stdout: no end', 'stdout: out']);
  });

  test('runs a program with arguments, without a shell', async () => {
    const started = await start(['echo', '$HOME', '; exit 3']);
    await started.exit;
    expect(texts(started)).toEqual(['$HOME ; exit 3']);
  });

  test('gives it exactly the environment that was said, and the token', async () => {
    const started = await startProcess({
      command: ['/usr/bin/env'],
      cwd: folder,
      env: { ONLY: 'this' },
    });
    await started.exit;
    const names = texts(started).map((line) => line.slice(0, line.indexOf('=')));
    expect(names.toSorted()).toEqual(['ONLY', 'SEAWORTHY_RUN']);
  });

  test('says which program could not be started, and where', async () => {
    await expect(start(['no-such-program'])).rejects.toThrow('cannot start no-such-program');
    await expect(startProcess({ command: 'true', cwd: '/no/such/folder', env })).rejects.toThrow(
      '/no/such/folder',
    );
  });

  test('makes it the leader of a group of its own', async () => {
    const started = await start('sleep 60 & sleep 60 & wait');
    await eventually(() => rowOf(started.pid)?.group === started.pid);
    expect((await started.members()).length).toBeGreaterThanOrEqual(1);
  });

  test('tells a listener of each line', async () => {
    const heard: OutputLine[] = [];
    const started = await startProcess({
      command: 'echo one; echo two',
      cwd: folder,
      env,
      onLine: (line) => heard.push(line),
    });
    await started.exit;
    expect(heard.map((line) => line.text)).toEqual(['one', 'two']);
  });

  test('tells the exit though somebody else still holds the output', async () => {
    const started = await start('echo first; sleep 60 &');
    expect(await started.exit).toMatchObject({ code: 0 });
    expect(texts(started)).toEqual(['first']);
  });
});

describe('kill', () => {
  test('ends the program and all of its group', async () => {
    const started = await start('sleep 60 & sleep 60 & echo ready; wait');
    await eventually(() => texts(started).includes('ready'));
    const members = await started.members();
    expect(members.length).toBe(3);
    await started.kill();
    expect(members.filter(isAlive)).toEqual([]);
    expect(started.exited).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  strays.it('ends what left the group by setsid and a double fork', async () => {
    const started = await start('(setsid sleep 60 & ) ; setsid -f sleep 61; echo ready; sleep 60');
    await eventually(() => texts(started).includes('ready'));
    const members = await started.members();
    expect(members.length).toBe(4);
    await started.kill();
    expect(members.filter(isAlive)).toEqual([]);
  });

  strays.it('ends a stray after the program itself has ended', async () => {
    const started = await start('setsid -f sleep 60');
    await started.exit;
    const members = await started.members();
    expect(members.length).toBe(1);
    await started.kill();
    expect(members.filter(isAlive)).toEqual([]);
  });

  strays.it('ends a child that shed its environment, when its parent was seen', async () => {
    const started = await start('env -i setsid sleep 60 & echo ready; wait');
    await eventually(() => texts(started).includes('ready'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const members = await started.members();
    expect(members.length).toBeGreaterThanOrEqual(2);
    await started.kill();
    expect(members.filter(isAlive)).toEqual([]);
  });

  test('ends a program that is paused, and one that has ended', async () => {
    const paused = await start('sleep 60');
    paused.pause();
    await paused.kill();
    expect(isAlive(paused.pid)).toBe(false);
    const ended = await start('true');
    await ended.exit;
    await ended.kill();
    expect(ended.exited).toMatchObject({ code: 0 });
  });

  test('ends a program that forks on and on', async () => {
    const loop = 'while :; do (sleep 0.01; sleep 60) & sleep 0.005; done';
    const started = await start(loop);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await started.kill();
    expect(await started.members()).toEqual([]);
  });
});

describe('stop', () => {
  test('reports the code of a program that ends on SIGTERM', async () => {
    const started = await start(
      'trap "echo bye; exit 0" TERM; echo ready; while :; do sleep 0.02; done',
    );
    await eventually(() => texts(started).includes('ready'));
    const report = await started.stop(10_000);
    expect(report).toMatchObject({ exit: { code: 0 }, killed: false, leftBehind: 0 });
    expect(report.ms).toBeLessThan(5000);
    expect(texts(started)).toContain('bye');
  });

  test('reports death by SIGTERM', async () => {
    const report = await (await start('exec sleep 60')).stop(10_000);
    expect(report).toMatchObject({ exit: { code: null, signal: 'SIGTERM' }, leftBehind: 0 });
  });

  test('kills what ignores SIGTERM, and counts it', async () => {
    const started = await start('trap "" TERM; echo ready; while :; do sleep 60; done');
    await eventually(() => texts(started).includes('ready'));
    const report = await started.stop(100);
    expect(report).toMatchObject({ exit: { signal: 'SIGKILL' }, killed: true });
    expect(report.leftBehind).toBeGreaterThanOrEqual(1);
    expect(report.ms).toBeGreaterThanOrEqual(99);
    expect(await started.members()).toEqual([]);
  });

  test('waits for the children, also when the program itself is gone', async () => {
    const child = `trap "sleep 0.3; exit 0" TERM; echo ready; while :; do sleep 0.02; done`;
    const started = await start(`sh -c '${child}' & exec sleep 60`);
    await eventually(() => texts(started).includes('ready'));
    const report = await started.stop(10_000);
    expect(report).toMatchObject({ exit: { signal: 'SIGTERM' }, killed: false, leftBehind: 0 });
    expect(report.ms).toBeGreaterThanOrEqual(250);
  });

  strays.it('counts a stray that outlives its group', async () => {
    const started = await start('setsid -f sleep 60; exec sleep 60');
    await eventually(() => rowOf(started.pid) !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const report = await started.stop(10_000);
    expect(report).toMatchObject({ killed: false, leftBehind: 1 });
  });

  test('reaches a program that is paused', async () => {
    const started = await start('exec sleep 60');
    started.pause();
    expect(await started.stop(10_000)).toMatchObject({
      exit: { signal: 'SIGTERM' },
      killed: false,
    });
  });

  test('of a program that has ended reports how it did', async () => {
    const started = await start('exit 7');
    await started.exit;
    expect(await started.stop(10_000)).toMatchObject({ exit: { code: 7 }, leftBehind: 0 });
  });
});

test('pause halts the group until resume', async () => {
  const file = join(folder, 'ticks');
  const started = await start(`while :; do echo tick >> '${file}'; sleep 0.01; done`);
  await eventually(() => existsSync(file));
  started.pause();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = readFileSync(file, 'utf8').length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(readFileSync(file, 'utf8').length).toBe(before);
  started.resume();
  await eventually(() => readFileSync(file, 'utf8').length > before);
});

test('endEverything ends all that was started', async () => {
  const all = await Promise.all([start('sleep 60'), start('sleep 60 & setsid -f sleep 60; wait')]);
  const members = (await Promise.all(all.map((one) => one.members()))).flat();
  await endEverything();
  expect(members.filter(isAlive)).toEqual([]);
});

test('a flood of 50 MB neither grows us nor waits for its listener', async () => {
  let told = 0;
  const before = process.memoryUsage().rss;
  const started = await startProcess({
    command:
      'yes "a line of the usual length, as a server would write it" | head -c 50000000; echo; echo end',
    cwd: folder,
    env,
    onLine: () => told++,
  });
  expect(await started.exit).toMatchObject({ code: 0 });
  expect(texts(started).at(-1)).toBe('end');
  expect(started.lines().length).toBeLessThanOrEqual(2000);
  expect(started.dropped()).toBeGreaterThan(800_000);
  expect(told).toBeLessThan(200_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});
