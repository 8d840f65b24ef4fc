/**
 * Whether the user of a box can read what lies here. A driver that is started as root gives its boxes another user, to
 * whom the homes of root and of others are closed; otherwise that user is we.
 */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a file, or a folder, can be read by all, where that matters. */
export function isReadableByAll(path: string): boolean {
  if (process.getuid?.() !== 0) return true;
  const { mode } = statSync(path);
  if ((mode & 0o004) === 0) return false;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}
