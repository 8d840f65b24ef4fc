/** Ends processes for certain: SIGKILL again and again until a look finds nobody. */
import { findOurs, type Wanted } from './process-table.ts';

/**
 * Kills all that is wanted and waits until it is gone. Answers the ids of those that had to be killed.
 * A process that forks as fast as it can is beaten too: each look takes the parent, and the loop goes on.
 */
export async function reap(wanted: Wanted): Promise<readonly number[]> {
  const killed = new Set<number>();
  const giveUpAt = performance.now() + longestMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(20, pauseMs * 2)) {
    const alive = findOurs(wanted);
    if (alive.length === 0) return [...killed];
    const groups = new Set(wanted.groups.map((group) => group.id));
    for (const row of alive) {
      killed.add(row.pid);
      send(groups.has(row.group) ? -row.group : row.pid, 'SIGKILL');
    }
    if (performance.now() > giveUpAt) {
      const pids = alive.map((row) => row.pid).join(', ');
      throw new Error(`kill -9 did not end the processes ${pids} within ${longestMs / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Sends a signal to a process, or with a negative number to a group; false when there is nobody. */
export function send(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(target, signal);
    return true;
  } catch (error) {
    // ESRCH: it is gone. EPERM: it is there and not ours to end, or (macOS) only the dead are left in the group.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** How long even a machine under load takes to end a process that was killed. */
const longestMs = 10_000;
