/** Who uses a cluster of our own: one file for each process. The cluster stops when no living process has one. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isAlive, ourselves, parseHolder } from './holder.ts';

/** A new name for a lease; the names of its databases begin with it. */
export function newLease(): string {
  return randomBytes(6).toString('hex');
}

/** The lease of this process. It has its name before it is taken, because databases are named before they are made. */
export const ourLease = newLease();

/** Writes our lease down. */
export async function writeLease(folder: string, lease: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whoever looks at the leases must never see half a file: its holder would be taken for dead.
  const draft = `${folder}.${lease}`;
  await writeFile(draft, JSON.stringify(await ourselves()), { mode: 0o600 });
  await rename(draft, join(folder, lease));
}

/** Gives a lease back. */
export async function removeLease(folder: string, lease: string): Promise<void> {
  await rm(join(folder, lease), { force: true });
}

/** The leases whose holders live. Those of the dead are removed. */
export async function livingLeases(folder: string): Promise<ReadonlySet<string>> {
  const living = new Set<string>();
  for (const lease of await readdir(folder)) {
    const holder = parseHolder(await readFile(join(folder, lease), 'utf8').catch(() => ''));
    if (holder !== null && (await isAlive(holder))) living.add(lease);
    else await removeLease(folder, lease);
  }
  return living;
}
