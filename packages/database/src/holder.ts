/** Says whether a process that took something is still the one that lives under its number. */
import { readFileSync } from 'node:fs';
import { runToEnd } from '@seaworthy/process';

/** A process, told apart from a later one with the same number by when it started. */
export interface Holder {
  readonly pid: number;
  readonly started: string;
}

/** Ourselves. */
export async function ourselves(): Promise<Holder> {
  own ??= startOf(process.pid).then((started) => ({ pid: process.pid, started: started ?? '' }));
  return own;
}

/** Whether that very process still runs. */
export async function isAlive(holder: Holder): Promise<boolean> {
  return (await startOf(holder.pid)) === holder.started;
}

/** Reads what `JSON.stringify` wrote of a holder; null for anything else. */
export function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value) || !('started' in value)) return null;
    const { pid, started } = value;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null;
  } catch {
    // Whoever wrote half a file is not there any more.
    return null;
  }
}

let own: Promise<Holder> | null = null;

/** When a process started, as a text that is never the same again; null when it does not run. */
async function startOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
}

function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything, also blanks and parentheses; what follows its last one is regular.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    if (state === 'Z' || state === 'X') return null;
    boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[19] ?? ''}`;
  } catch {
    // No such process.
    return null;
  }
}

let boot: string | null = null;

async function startElsewhere(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return null;
  }
  const { stdout } = await runToEnd({
    command: ['ps', '-o', 'lstart=', '-p', String(pid)],
    cwd: '/',
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
    timeoutMs: 5_000,
  });
  return stdout.trim() || null;
}
