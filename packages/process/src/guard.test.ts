import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { endEverything, startProcess, type ManagedProcess } from './index.ts';
import { parsePs, psArguments, rowOf } from './process-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-guard-'));
const checkerFile = fileURLToPath(new URL('../fixtures/checker.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const linux = process.platform === 'linux';
/** What leaves its group does so by setsid, and is found on Linux only. */
const strays = needs({ name: 'Linux', isMet: linux }, 'setsid');

afterEach(endEverything);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a checker and waits until what it started has the number of members that is wanted. */
async function startChecker(args: readonly string[], wanted: number): Promise<Checker> {
  const checker = await startProcess({
    command: [process.execPath, '--import', tsx, checkerFile, ...args],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  for (;;) {
    const last = checker.lines().findLast((line) => line.stream === 'stdout');
    if (last !== undefined) {
      const { members } = JSON.parse(last.text) as { members: number[] };
      if (members.length >= wanted) return { checker, members };
    }
    if (checker.exited !== null)
      throw new Error(
        checker
          .lines()
          .map((line) => line.text)
          .join('\n'),
      );
    await sleep(20);
  }
}

interface Checker {
  readonly checker: ManagedProcess;
  readonly members: readonly number[];
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function alive(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => rowOf(pid)?.dead === false);
}

/** Waits until it is so; the test's own time limit is the bound. */
async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(10);
}

/** The guards of a checker: its children that outlive it. */
function guardsOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && rowOf(Number(name))?.parent === pid)
    .map(Number)
    .filter((child) => {
      try {
        return readFileSync(`/proc/${child}/cmdline`, 'latin1').includes('src/guard.ts');
      } catch {
        // It has just been fetched by its parent.
        return false;
      }
    });
}

function catchesHangup(pid: number): boolean {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return (Number.parseInt(/SigCgt:\s*(\w+)/.exec(status)?.[1]?.slice(-2) ?? '0', 16) & 1) === 1;
}

test('kill -9 of a checker ends what it started', async () => {
  const { checker, members } = await startChecker(['sleep 60 & sleep 60 & wait'], 3);
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => alive(members).length === 0);
});

strays.it('kill -9 of a checker ends what has left its group', async () => {
  const { checker, members } = await startChecker(
    ['setsid -f sleep 60; (setsid sleep 61 &); exec sleep 62'],
    3,
  );
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => alive(members).length === 0);
});

strays.it('kill -9 of a checker ends a stray whose leader is long gone', async () => {
  const { checker, members } = await startChecker(['setsid -f sleep 60'], 1);
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => alive(members).length === 0);
});

test('Ctrl-C, SIGTERM and SIGHUP of a checker end what it started', async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { checker, members } = await startChecker(['sleep 60'], 1);
    checker.signalGroup(signal);
    await becomes(() => alive(members).length === 0);
  }
});

test('a paused program is ended too', async () => {
  const { checker, members } = await startChecker(['sleep 60'], 1);
  for (const pid of members) process.kill(pid, 'SIGSTOP');
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => alive(members).length === 0);
});

test('what was left with the guard is run, and what was taken back is not', async () => {
  const wish = join(folder, 'wish');
  const cancelled = join(folder, 'cancelled');
  const { checker } = await startChecker(['sleep 60', wish, cancelled], 1);
  expect(existsSync(wish)).toBe(false);
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => existsSync(wish));
  expect(existsSync(cancelled)).toBe(false);
});

test.runIf(linux)(
  'a guard survives the signals of a terminal and ends after its checker',
  async () => {
    const { checker } = await startChecker(['sleep 60'], 1);
    const guards = guardsOf(checker.pid);
    expect(guards.length).toBe(1);
    // A signal that comes while it is still starting would end it.
    await becomes(() => guards.every(catchesHangup));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      for (const guard of guards) process.kill(guard, signal);
    }
    await sleep(50);
    expect(alive(guards)).toEqual(guards);
    process.kill(checker.pid, 'SIGKILL');
    await becomes(() => alive(guards).length === 0);
  },
);

test.runIf(linux)('a guard that was killed is replaced by one that knows as much', async () => {
  const wish = join(folder, 'second-wish');
  const { checker, members } = await startChecker(['sleep 60', wish], 1);
  const [first] = guardsOf(checker.pid);
  if (first === undefined) throw new Error('there is no guard');
  process.kill(first, 'SIGKILL');
  await becomes(() => alive(guardsOf(checker.pid)).some((pid) => pid !== first));
  // The checker starts the second guard and tells it all before it does anything else.
  const said = checker.lines().length;
  await becomes(() => checker.lines().length > said);
  process.kill(checker.pid, 'SIGKILL');
  await becomes(() => alive(members).length === 0 && existsSync(wish));
});

test.runIf(linux)(
  'a checker within a checker: the outer kill leaves the inner guard to its work',
  async () => {
    const wish = join(folder, 'inner-wish');
    const { checker, members } = await startChecker(['sleep 60', wish], 1);
    await checker.kill();
    await becomes(() => alive(members).length === 0 && existsSync(wish));
  },
);

test('a group whose number belongs to somebody else now is left alone', async () => {
  const { findOurs } = await import('./process-table.ts');
  const stranger = await startProcess({ command: 'sleep 60', cwd: folder, env: {} });
  const group = { id: stranger.pid, started: 1 };
  const found = findOurs({ groups: [group], since: 0, token: 'another', known: new Map() });
  expect(found.map((row) => row.pid)).not.toContain(stranger.pid);
});

test.skipIf(spawnSync('ps', ['-A']).error !== undefined)(
  'ps tells the groups where there is no /proc',
  () => {
    const { stdout } = spawnSync('ps', psArguments, { encoding: 'utf8' });
    const me = parsePs(stdout).find((row) => row.pid === process.pid);
    expect(me).toMatchObject({ parent: process.ppid, dead: false });
  },
);
