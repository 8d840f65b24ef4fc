/** How PostgreSQL's programs are run here: as ourselves, or, when we are root, as somebody else. */
import { chown } from 'node:fs/promises';
import { runToEnd, startDaemon, type RunResult } from '@seaworthy/process';
import type { RootDriver, Settings } from './settings.ts';

/**
 * PostgreSQL refuses to run as root. `unshare` makes us nobody within a user namespace, where our files stay ours;
 * `nobody` becomes that user for real, and needs folders that it can read.
 */
export type RunAs = 'ourselves' | RootDriver;

/** A folder of programs, and how to run them. */
export interface PostgresPrograms {
  readonly folder: string;
  readonly runAs: RunAs;
}

/** The ways to try, best first. */
export function waysToRun(settings: Settings): readonly RunAs[] {
  if (process.getuid?.() !== 0) return ['ourselves'];
  return settings.rootDriver === null ? ['unshare', 'nobody'] : [settings.rootDriver];
}

/** Runs one of the programs to its end. */
export function runProgram(
  programs: PostgresPrograms,
  [name, ...rest]: readonly [string, ...string[]],
): Promise<RunResult> {
  return runToEnd({
    command: commandOf(programs, name, rest),
    cwd: '/',
    env: programEnvironment,
    timeoutMs: 120_000,
    ...asWhom(programs),
  });
}

/** Starts the server so that it outlives us: it is shared. */
export async function startServerProgram(
  programs: PostgresPrograms,
  args: readonly string[],
  log: string,
): Promise<number> {
  const { pid } = await startDaemon({
    command: commandOf(programs, 'postgres', args),
    cwd: '/',
    env: programEnvironment,
    log,
    ...asWhom(programs),
  });
  return pid;
}

/** Gives a file or folder to the user that the programs run as. */
export async function handOver(programs: PostgresPrograms, path: string): Promise<void> {
  if (programs.runAs === 'nobody') await chown(path, nobody.uid, nobody.gid);
}

function commandOf(
  { folder, runAs }: PostgresPrograms,
  name: string,
  args: readonly string[],
): readonly [string, ...string[]] {
  const program = `${folder}/${name}`;
  if (runAs !== 'unshare') return [program, ...args];
  const { uid, gid } = nobody;
  return ['unshare', '-U', `--map-user=${uid}`, `--map-group=${gid}`, program, ...args];
}

function asWhom({ runAs }: PostgresPrograms): { readonly as?: typeof nobody } {
  return runAs === 'nobody' ? { as: nobody } : {};
}

const nobody = { uid: 65_534, gid: 65_534 };
/** Nothing of ours is inherited; messages are in English, so that we can read them. */
const programEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
