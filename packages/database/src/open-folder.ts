/** A folder for what the user nobody must reach, when we are root and PostgreSQL runs as nobody. */
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import { isOnlyOf } from './home.ts';
import type { Settings } from './settings.ts';

/** Our home where it can be reached; else, because root's own home is usually closed, a folder beside the public ones. */
export async function openFolder(settings: Settings): Promise<string> {
  await mkdir(settings.home, { recursive: true, mode: 0o711 });
  await chmod(settings.home, 0o711);
  if (await canEverybodyPass(settings.home)) return settings.home;
  const folder = join('/var/tmp', 'seaworthy-root');
  await mkdir(folder, { recursive: true, mode: 0o711 });
  if (await isOnlyOf(0, folder)) return folder;
  const problem = `${folder} belongs to somebody else, and ${settings.home} is closed to the user nobody`;
  throw new EnvironmentTrouble('SW_NO_DATABASE', { problem });
}

async function canEverybodyPass(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return folder === '/' || canEverybodyPass(dirname(folder));
}
