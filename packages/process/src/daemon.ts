/** Starts the few programs that are meant to outlive us, such as a database that several runs share. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { outlivesName } from './process-table.ts';

/** What to start. Its output goes to the end of `log`. */
export interface DaemonOptions {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  /** The whole environment; nothing is inherited, and there is no token in it. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  /** The user to run as; only root may say so. */
  readonly as?: { readonly uid: number; readonly gid: number };
}

/**
 * Starts a program that nobody of us ends: it is not entrusted to the guard, and neither Ctrl-C nor our death
 * reaches it. Whoever starts one must see to it that it ends by itself.
 */
export async function startDaemon(options: DaemonOptions): Promise<{ readonly pid: number }> {
  const [file, ...rest] = options.command;
  const log = openSync(options.log, 'a');
  const child = spawn(file, rest, {
    cwd: options.cwd,
    env: { ...options.env, [outlivesName]: '1' },
    ...options.as,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  if (child.pid === undefined) throw new Error(`${file} was started and has no process id`);
  return { pid: child.pid };
}
