/** One run at a time for each folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { codeOf, onDisk } from './on-disk.ts';

/** Takes the lock of a folder; returns the function that gives it back. A lock of a dead process does not count. */
export function takeLock(folder: string): () => void {
  const own = join(folder, '.seaworthy');
  const file = join(own, 'lock');
  onDisk(own, () => {
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, '.gitignore'), '*\n');
  });
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (onDisk(file, () => isWritten(file, mine))) return () => giveBack(file, mine);
    const found = textOf(file);
    if (found === null) continue;
    const holder = livingHolder(found);
    if (holder !== null) throw new Mistake('SW_BUSY', { pid: holder, folder });
    // An empty one is being written at this moment, or its writer died between two system calls.
    if (found === '' && attempt < mostAttempts / 2) sleep(waitMs);
    else takeAway(file, found);
  }
  throw new Mistake('SW_BUSY', { pid: 'unknown', folder });
}

function isWritten(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a dead process, and not one that somebody else has put into its place meanwhile. */
function takeAway(file: string, found: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (textOf(aside) === found) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    // Somebody else was quicker.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function giveBack(file: string, mine: string): void {
  if (textOf(file) === mine) rmSync(file, { force: true });
}

/** What a lock says; null where there is none, or where it was given back in this moment. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The number of the process that wrote a lock, if it still lives and the number was not given to another one since. */
function livingHolder(text: string): number | null {
  const [number = '', started = ''] = text.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return started === '' || started === startOf(pid) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started: ticks since the machine did, and which start of the machine that was. Empty where /proc is not there. */
function startOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`) ?? '';
  // The name of a process may hold anything, also brackets; what follows its last one is regular.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  const boot = textOf('/proc/sys/kernel/random/boot_id') ?? '';
  return ticks === undefined ? '' : `${ticks}@${boot.trim()}`;
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

const mostAttempts = 20;
const waitMs = 25;
