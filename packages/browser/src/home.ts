/** Where a browser lives: a folder for all that it writes, and the guard, which ends it and removes that when we die. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entrustToGuard, onOurDeath } from '@seaworthy/process';
import { readSettings } from './settings.ts';

/** The home of one browser. */
export interface BrowserHome {
  readonly folder: string;
  /** The whole environment for the browser: by it, it writes into the folder, and its processes are found. */
  readonly env: Readonly<Record<string, string>>;
  /** Remembers who belongs to the browser. */
  look(): void;
  /** Ends all that is left of the browser, and removes the folder. */
  remove(): Promise<void>;
}

/** Makes one. */
export async function makeHome(): Promise<BrowserHome> {
  const folder = await makeFolder();
  const keepFolder = await onOurDeath(['rm', '-rf', folder]);
  const entrusted = await entrustToGuard();
  return {
    folder,
    env: { ...environmentIn(folder), ...entrusted.env },
    look: () => void entrusted.members(),
    async remove() {
      await entrusted.end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      keepFolder();
    },
  };
}

/**
 * The end of a browser, which is also come to when the signal aborts: it is closed by `end`, and its home is removed.
 * However often that is asked for, it is done once.
 */
export async function endWith(
  home: BrowserHome,
  { end, signal }: { readonly end: () => Promise<void>; readonly signal: AbortSignal | undefined },
): Promise<() => Promise<void>> {
  let ended: Promise<void> | null = null;
  const close = (): Promise<void> => (ended ??= endNow());
  const closeNow = (): void => void close();
  const endNow = async (): Promise<void> => {
    signal?.removeEventListener('abort', closeNow);
    // Seen once more while they can be told by their parents.
    home.look();
    await end();
    await home.remove();
  };
  signal?.addEventListener('abort', closeNow, { once: true });
  if (signal?.aborted === true) {
    await close();
    signal.throwIfAborted();
  }
  return close;
}

/** The paths of its sockets may be about a hundred bytes long; some systems' own temporary folders are longer. */
async function makeFolder(): Promise<string> {
  const { temporary } = readSettings();
  const parent = Buffer.byteLength(temporary) <= longestTemporary ? temporary : '/tmp';
  const folder = await mkdtemp(join(parent, 'seaworthy-browser-'));
  await chmod(folder, 0o700);
  for (const name of ['home', 'tmp', 'artifacts']) await mkdir(join(folder, name));
  return folder;
}

/** Nothing of ours is inherited, and all that it writes goes into our folder. */
function environmentIn(folder: string): Readonly<Record<string, string>> {
  const { path } = readSettings();
  const home = join(folder, 'home');
  return {
    PATH: path,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

const longestTemporary = 40;
