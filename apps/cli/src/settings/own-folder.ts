/** The folder in which Seaworthy keeps what is set up once for all projects. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** SEAWORTHY_HOME if it is set, else a folder in the user's cache. */
export function ownFolder(env: Readonly<Record<string, string | undefined>>): string {
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return env['SEAWORTHY_HOME'] || join(cache, 'seaworthy');
}
