/**
 * Our end of the pipe to the guard. The guard is started when it is first needed, one for each of our processes.
 *
 * Nobody waits for it to be up: an order is in the pipe as soon as it is written, and stays there when we die, so a
 * guard that is still starting reads it all the same.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import { entryPoint } from './entry-point.ts';
import { outlivesName, rowOf, type Group } from './process-table.ts';

/** What the guard is told, one a line. */
export type GuardOrder =
  | { readonly order: 'watch'; readonly group: Group }
  | { readonly order: 'forget'; readonly id: number }
  | {
      readonly order: 'run';
      readonly number: number;
      readonly argv: readonly [string, ...string[]];
      readonly env: Readonly<Record<string, string>>;
    }
  | { readonly order: 'cancel'; readonly number: number };

/** The token of this process: the beginning of what each program that we start carries in its environment. */
export const runToken = randomBytes(12).toString('hex');

/** When this process started: what it starts is younger. */
export const ourStart = rowOf(process.pid)?.started ?? 0;

/** Starts the guard if it is not there. Fails when it cannot be started: without it nothing may be. */
export function ensureGuard(): Promise<void> {
  link ??= openLink();
  return link.started;
}

/** Has the guard end this group when we die. Answers the function that takes it back. */
export function watchGroup(group: Group): () => void {
  standing.set(`group ${group.id}`, { order: 'watch', group });
  tell({ order: 'watch', group });
  return () => {
    if (standing.delete(`group ${group.id}`)) tell({ order: 'forget', id: group.id });
  };
}

/**
 * Has the guard run a command when we die without having called the returned function.
 * The command is run without a shell, with the environment given (or only our PATH), for at most 30 s.
 */
export async function onOurDeath(
  argv: readonly [string, ...string[]],
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<() => void> {
  await ensureGuard();
  const number = ++wishes;
  const wish = { order: 'run', number, argv, env: options.env ?? guardEnvironment() } as const;
  standing.set(`wish ${number}`, wish);
  tell(wish);
  return () => {
    if (standing.delete(`wish ${number}`)) tell({ order: 'cancel', number });
  };
}

interface Link {
  readonly child: ChildProcess;
  readonly started: Promise<void>;
}

let link: Link | null = null;
let wishes = 0;
/** What a guard must know that takes the place of one that was killed. */
const standing = new Map<string, GuardOrder>();

function tell(order: GuardOrder): void {
  link?.child.stdin?.write(`${JSON.stringify(order)}\n`);
}

function openLink(): Link {
  const { file, execArgv } = entryPoint({
    package: 'process',
    name: 'guard',
    from: import.meta.url,
  });
  const child = spawn(process.execPath, [...execArgv, file, runToken, String(ourStart)], {
    cwd: '/',
    detached: true,
    env: { ...guardEnvironment(), [outlivesName]: '1' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.once('exit', replaceLink);
  // A write to a guard that has just been killed: its exit is told apart, and all is told again to the next one.
  child.stdin.on('error', () => undefined);
  // The guard waits for our end; it must not be what keeps us from it.
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { child, started };
}

/** Somebody ended the guard: while something is entrusted to it, there must be another one. */
function replaceLink(): void {
  link = null;
  if (standing.size === 0) return;
  link = openLink();
  // If this one cannot be started either, the next program that is to be started says so.
  link.started.catch(() => undefined);
  for (const order of standing.values()) tell(order);
}

function guardEnvironment(): Record<string, string> {
  const { PATH, HOME, TMPDIR } = process.env;
  const found = Object.entries({ PATH, HOME, TMPDIR });
  return Object.fromEntries(
    found.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
