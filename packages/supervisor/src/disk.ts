/** Folders that we make, and whether the disk that holds them is full: then the server is not to blame. */
import { chmod, cp, mkdir, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';

/** A new folder for one server, within the machine's temporary folder or the one given. */
export async function makeFolder(parent: string = tmpdir()): Promise<string> {
  return onDisk(parent, async () => {
    const folder = await mkdtemp(join(parent, 'seaworthy-'));
    await mkdir(join(folder, 'data'));
    await mkdir(join(folder, 'tmp'));
    return folder;
  });
}

/** Removes all that lies in a folder. */
export async function emptyFolder(folder: string): Promise<void> {
  await onDisk(folder, async () => {
    for (const name of await readdir(folder)) await removeAll(join(folder, name));
  });
}

/** Copies what lies in a folder into another one: links as links, with times and rights. Throws on sockets and pipes. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await onDisk(to, () =>
    cp(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true }),
  );
}

/** Removes a folder with all that lies in it, also where the server took the right to write from itself. */
export async function removeAll(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    await allowRemoval(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Throws SW_DISK_FULL when next to nothing fits on the disk of one of these folders any more. */
export async function assertDiskHasRoom(folders: readonly string[]): Promise<void> {
  const trouble = await diskTrouble(folders);
  if (trouble !== null) throw trouble;
}

/** SW_DISK_FULL when next to nothing fits on the disk of one of these folders any more, else null. */
export async function diskTrouble(folders: readonly string[]): Promise<EnvironmentTrouble | null> {
  for (const path of folders) {
    const disk = await statfs(path).catch(() => null);
    if (disk !== null && disk.blocks > 0 && disk.bavail * disk.bsize < leastBytes) {
      return new EnvironmentTrouble('SW_DISK_FULL', { path });
    }
  }
  return null;
}

async function allowRemoval(path: string): Promise<void> {
  try {
    await chmod(path, 0o700);
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) await allowRemoval(join(path, entry.name));
    }
  } catch {
    // Not a folder, or gone meanwhile; whether it can be removed, the removal tells.
  }
}

async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') {
      throw new EnvironmentTrouble('SW_DISK_FULL', { path }, { cause });
    }
    throw new EnvironmentTrouble('SW_READ_ONLY', { path, problem: cause.message }, { cause });
  }
}

const leastBytes = 64 * 1024;
