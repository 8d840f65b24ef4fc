/** The tokens that programs of ours carry in their environment, by which they are found wherever they go. */
import { ensureGuard, ourStart, runToken } from './guard-link.ts';
import { findOurs, tokenName, type Wanted } from './process-table.ts';
import { reap } from './reap.ts';

/** Processes that something else starts for us, such as a library: not by `startProcess`, and yet not to be left behind. */
export interface Entrusted {
  /** What they must have in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The ids of those that are alive. Each look also remembers them, for when they can no longer be told by their environment. */
  members(): readonly number[];
  /** SIGKILL to all that are left; answers how many. */
  end(): Promise<number>;
}

/**
 * Has the guard end what carries the environment that is answered, when we die. It is found by /proc, so on Linux only:
 * elsewhere whoever starts it must see to it that it ends with us.
 */
export async function entrustToGuard(): Promise<Entrusted> {
  await ensureGuard();
  const token = newToken();
  const wanted: Wanted = { groups: [], token, since: ourStart, known: new Map() };
  const members = (): readonly number[] =>
    process.platform === 'linux' ? findOurs(wanted).map((row) => row.pid) : [];
  return {
    env: { [tokenName]: token },
    members,
    end: async () => (process.platform === 'linux' ? (await reap(wanted)).length : 0),
  };
}

/** A token that begins with that of this process; one with a name is the same each time. */
export function newToken(name?: string): string {
  count++;
  return `${runToken}/${name ?? `p${count}`}`;
}

/** Whether anything was ever given a token. */
export function isAnythingOurs(): boolean {
  return count > 0;
}

let count = 0;
