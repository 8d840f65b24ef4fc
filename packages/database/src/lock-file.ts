/** A lock that several processes take in turn, and that a killed one does not keep. */
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { isAlive, ourselves, parseHolder } from './holder.ts';

/**
 * Does the work while holding the lock `file`.
 *
 * The lock is a file that names its holder. It is made by linking a finished file to its name, which only one process
 * can do and which never shows half a file. Who finds that the holder is dead takes the lock of the lock, looks again,
 * and removes it: without that, the slower of two would remove the new lock of the faster one.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await tryToTake(file))) {
    await removeIfDead(file);
    if (performance.now() > deadline) throw new Error(`${file} is held by another process`);
    await sleep(5);
  }
}

async function tryToTake(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await ourselves()), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function removeIfDead(file: string): Promise<void> {
  if (await isHeld(file)) return;
  const second = `${file}.stale`;
  if (!(await tryToTake(second))) {
    // Its holder needs a millisecond; one that died within it must not stop everybody for ever.
    if (!(await isHeld(second))) await rm(second, { force: true });
    return;
  }
  try {
    if (!(await isHeld(file))) await rm(file, { force: true });
  } finally {
    await rm(second, { force: true });
  }
}

/** Whether a living process holds it, or nobody does and it can be taken. */
async function isHeld(file: string): Promise<boolean> {
  try {
    const holder = parseHolder(await readFile(file, 'utf8'));
    return holder !== null && (await isAlive(holder));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The longest work is the first initdb on a slow disk. */
const patienceMs = 120_000;
