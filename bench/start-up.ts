/** How long the command line takes to say its help, against Node that does nothing; and how much memory a run takes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd, startProcess } from '@seaworthy/process';
import { median, type Measure } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'seaworthy.js');
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

/** `seaworthy --help` / `node -e 0`. */
export async function startUp(rounds: number): Promise<Measure> {
  const idle: number[] = [];
  const help: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const idleTook = await took(['node', '-e', '0']);
    const helpTook = await took(['node', program, '--help']);
    if (round < 0) continue;
    idle.push(idleTook);
    help.push(helpTook);
  }
  return { name: 'seaworthy --help / node -e 0', ratio: median(help) / median(idle), goal: 4 };
}

/** The most memory that the checker holds during a run of every stage, all its threads included. Linux only. */
export async function memory(): Promise<Measure> {
  const run = await startProcess({
    command: ['node', program, 'demo', '--format', 'json'],
    cwd: root,
    env,
  });
  let peak = 0;
  while (run.exited === null) {
    peak = Math.max(peak, await residentMegabytes(run.pid));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    name: 'memory of the checker in a run of every stage',
    ratio: peak,
    goal: 150,
    unit: ' MB',
  };
}

async function took(command: readonly [string, ...string[]]): Promise<number> {
  const began = performance.now();
  await runToEnd({ command, cwd: root, env, timeoutMs: 60_000 });
  return performance.now() - began;
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}
