/** What the environment says about the database that we use. Read in this file only. */
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How to run PostgreSQL when we are root, which it refuses to be. */
export type RootDriver = 'unshare' | 'nobody';

/** Where the database comes from and where it is kept. */
export interface Settings {
  /** SEAWORTHY_DATABASE_URL: somebody else's PostgreSQL. */
  readonly url: string | null;
  /** SEAWORTHY_POSTGRES: "machine", "embedded" or a folder with `postgres` and `initdb`; null tries the first two. */
  readonly postgres: string | null;
  /** SEAWORTHY_HOME, or a folder in the user's cache. */
  readonly home: string;
  /** Whether somebody has set SEAWORTHY_HOME. */
  readonly isHomeChosen: boolean;
  /** SEAWORTHY_ROOT_DRIVER; null tries both. */
  readonly rootDriver: RootDriver | null;
  readonly path: string;
  /** For the sockets. */
  readonly temporary: string;
}

/** Reads the environment. An empty variable is one that is not set. */
export function readSettings(): Settings {
  const { env } = process;
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const driver = env['SEAWORTHY_ROOT_DRIVER'];
  return {
    url: env['SEAWORTHY_DATABASE_URL'] || null,
    postgres: env['SEAWORTHY_POSTGRES'] || null,
    home: resolve(env['SEAWORTHY_HOME'] || join(cache, 'seaworthy')),
    isHomeChosen: Boolean(env['SEAWORTHY_HOME']),
    rootDriver: driver === 'unshare' || driver === 'nobody' ? driver : null,
    path: env['PATH'] ?? '',
    temporary: tmpdir(),
  };
}

/** The environment from which the same settings are read again, for a process of our own. */
export function environmentOf(settings: Settings): Readonly<Record<string, string>> {
  return {
    PATH: settings.path,
    TMPDIR: settings.temporary,
    SEAWORTHY_HOME: settings.home,
    ...(settings.url === null ? {} : { SEAWORTHY_DATABASE_URL: settings.url }),
  };
}
