/** What the environment says about the browser that we use. Read in this file only. */
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the browser comes from and what it is given. */
export interface Settings {
  /** SEAWORTHY_BROWSER: a program, or "npm" for the one that comes from there; null looks for any. */
  readonly browser: string | null;
  /** SEAWORTHY_HOME, or a folder in the user's cache: there the browser from npm is unpacked. */
  readonly home: string;
  readonly path: string;
  readonly userHome: string;
  /** For profiles, which are gone afterwards. */
  readonly temporary: string;
}

/** Reads the environment. An empty variable is one that is not set. */
export function readSettings(): Settings {
  const { env } = process;
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return {
    browser: env['SEAWORTHY_BROWSER'] || null,
    home: resolve(env['SEAWORTHY_HOME'] || join(cache, 'seaworthy')),
    path: env['PATH'] ?? '',
    userHome: homedir(),
    temporary: tmpdir(),
  };
}
