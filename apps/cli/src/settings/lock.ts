/** One run at a time for each folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { codeOf } from './seaworthy-json.ts';

/** Takes the lock of a folder; returns the function that gives it back. A lock of a dead process does not count. */
export function takeLock(folder: string): () => void {
  const file = join(folder, '.seaworthy', 'lock');
  mkdirSafely(join(folder, '.seaworthy'));
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) === 'ENOSPC')
        throw new EnvironmentTrouble('SW_DISK_FULL', { path: file }, { cause: error });
      if (codeOf(error) !== 'EEXIST') {
        const problem = error instanceof Error ? error.message : String(error);
        throw new EnvironmentTrouble('SW_READ_ONLY', { path: file, problem }, { cause: error });
      }
      const holder = holderOf(file);
      if (holder !== null && isAlive(holder)) throw new Mistake('SW_BUSY', { pid: holder, folder });
      rmSync(file, { force: true });
    }
  }
  throw new Mistake('SW_BUSY', { pid: 'unknown', folder });
}

function mkdirSafely(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
  } catch (error) {
    if (codeOf(error) === 'ENOSPC')
      throw new EnvironmentTrouble('SW_DISK_FULL', { path: folder }, { cause: error });
    const problem = error instanceof Error ? error.message : String(error);
    throw new EnvironmentTrouble('SW_READ_ONLY', { path: folder, problem }, { cause: error });
  }
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // It was given back in this moment.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
