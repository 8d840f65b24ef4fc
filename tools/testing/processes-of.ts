/** Which processes belong to a folder, as Linux shows them in /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** Those that have the folder on their command line, and all that they started. */
export function processesOf(folder: string): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const mine = new Set(all.filter((pid) => (textOf(pid, 'cmdline') ?? '').includes(folder)));
  // A child may have a smaller number than its parent, so that one pass is not enough.
  for (let before = -1; before !== mine.size;) {
    before = mine.size;
    for (const pid of all) if (mine.has(parentOf(pid))) mine.add(pid);
  }
  return [...mine].filter(isAlive);
}

/** Whether it runs: what has ended and was not collected yet does not. */
export function isAlive(pid: number): boolean {
  const status = textOf(pid, 'status');
  return status !== null && !/^State:\s*[ZX]/m.test(status);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(textOf(pid, 'status') ?? '')?.[1] ?? 0);
}

/** Null where the process has just ended. */
function textOf(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return null;
  }
}
