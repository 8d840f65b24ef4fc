/** The server process of a cluster of our own: found by the file that it leaves in its data folder, stopped by signals. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { uptime } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { runToEnd } from '@seaworthy/process';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly socketFolder: string;
  readonly port: number;
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`; null when there is none, or it is not whole yet. It may be left by a server that was killed. */
export function readPostmaster(dataFolder: string): Postmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    // No server, and none was killed.
    return null;
  }
  const [pid, , startedAt, port, socketFolder, , , state] = lines.map((line) => line.trim());
  if (pid === undefined || port === undefined || !socketFolder) return null;
  return {
    pid: Number(pid),
    startedAt: Number(startedAt),
    port: Number(port),
    socketFolder,
    isReady: state === 'ready',
  };
}

/** Whether a server ran in the data folder when the machine went down: then what it had written may not be on the disk. */
export async function wentDownWithTheMachine(dataFolder: string): Promise<boolean> {
  const left = readPostmaster(dataFolder);
  if (left === null || (await isServerOf(dataFolder, left.pid))) return false;
  const bootedAt = Date.now() / 1000 - uptime();
  return left.startedAt < bootedAt + clockMarginSeconds;
}

/** Whether the process of that number is a server of this data folder, and no later one that got the number. */
export async function isServerOf(dataFolder: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') return folderOf(pid) === dataFolder;
  const { stdout } = await runToEnd({
    command: ['ps', '-o', 'command=', '-p', String(pid)],
    cwd: '/',
    env: { PATH: '/bin:/usr/bin' },
    timeoutMs: 5_000,
  });
  return stdout.includes(dataFolder);
}

/** Stops the server as at the end of a day's work; when it does not stop, ever more rudely. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const found = readPostmaster(dataFolder);
  if (found === null || !(await isServerOf(dataFolder, found.pid))) return;
  for (const [signal, patienceMs] of stopSignals) {
    signalTo(found.pid, signal);
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (!isThere(found.pid)) return;
      await sleep(5);
    }
  }
}

/**
 * Waits until nobody works in the data folder any more. A server that was killed leaves its children behind; they end
 * by themselves as soon as they look up from their work, and one that does not look up is killed.
 */
export async function waitForOrphans(dataFolder: string): Promise<void> {
  const deadline = performance.now() + orphansPatienceMs;
  for (let orphans = serversIn(dataFolder); orphans.length > 0; orphans = serversIn(dataFolder)) {
    if (performance.now() > deadline) for (const pid of orphans) signalTo(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** Whether a process runs; one that ended and was not fetched yet does not. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    // It ended between the two looks.
    return false;
  }
}

/** All processes whose working folder it is: each process of PostgreSQL works in its data folder. Linux only. */
function serversIn(dataFolder: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => folderOf(pid) === dataFolder);
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It ended, or is not ours to look at.
    return null;
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

/** "Fast", "immediate", and the end. */
const stopSignals: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];
/** A clock may be set while the machine starts. */
const clockMarginSeconds = 60;
const orphansPatienceMs = 5_000;
