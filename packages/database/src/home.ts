/** The folder below which our cluster lies: it must be one that we can write. */
import { access, constants, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import { asTrouble } from './admin.ts';
import type { Settings } from './settings.ts';

/**
 * The settings with a home that can be written: SEAWORTHY_HOME if it is set, else the folder in the user's cache, else,
 * where the user's home is read-only, a folder of the user's own among the temporary ones.
 * Throws SW_READ_ONLY or SW_DISK_FULL when there is none.
 */
export async function withWritableHome(
  settings: Settings,
  onProgress: (text: string) => void,
): Promise<Settings> {
  const trouble = await troubleWith(settings.home);
  if (trouble === null) return settings;
  if (settings.isHomeChosen || trouble.code !== 'SW_READ_ONLY') throw trouble;
  const home = await temporaryHome(settings);
  onProgress(`${settings.home} cannot be written; PostgreSQL keeps its data in ${home}`);
  return { ...settings, home };
}

/** What keeps us from writing in a folder, which is made where it is missing. */
async function troubleWith(folder: string): Promise<EnvironmentTrouble | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Node says ENOENT where a parent cannot be made on a disk that is read-only.
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EEXIST')
      return asTrouble(error, folder);
    const problem = error instanceof Error ? error.message : String(error);
    return new EnvironmentTrouble('SW_READ_ONLY', { path: folder, problem }, { cause: error });
  }
}

/** Everybody may write among the temporary folders, so what lies there must be ours alone. */
async function temporaryHome({ temporary }: Settings): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const folder = join(temporary, `seaworthy-home-${user}`);
  const trouble = await troubleWith(folder);
  if (trouble !== null) throw trouble;
  if (await isOnlyOf(user, folder)) return folder;
  const problem = 'it belongs to somebody else, or others may write in it';
  throw new EnvironmentTrouble('SW_READ_ONLY', { path: folder, problem });
}

/** Whether a folder, and no link to one, belongs to a user, and nobody else may write in it. */
export async function isOnlyOf(user: number, folder: string): Promise<boolean> {
  const found = await lstat(folder);
  return found.uid === user && found.isDirectory() && (found.mode & 0o022) === 0;
}
