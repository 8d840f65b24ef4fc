/** What the environment says about where boxes are made. Read in this file only. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** SEAWORTHY_HOME, or a folder in a cache: there the warden of the boxes is built, once. */
export function readHome(): string {
  const { env } = process;
  // What lies in the home of root cannot be seen by the user that boxes run as.
  const cache = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache');
  return resolve(env['SEAWORTHY_HOME'] || join(env['XDG_CACHE_HOME'] || cache, 'seaworthy'));
}
