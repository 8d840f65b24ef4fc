/**
 * Starts a real browser that reaches nothing but this machine, and of which nothing is left afterwards.
 *
 * What keeps it from the world are rules of its own network stack, not interception by playwright: while that
 * intercepts, it answers CORS preflights itself, and no check of a server's preflight would ever see the server.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { entrustToGuard, onOurDeath, type Entrusted } from '@seaworthy/process';
import { findBrowser, noBrowser, type FoundBrowser } from './find-browser.ts';
import { readSettings } from './settings.ts';

/** How a browser is started. */
export interface LaunchOptions {
  /** Ends the browser, whatever it is doing. */
  readonly signal?: AbortSignal;
  /** Which one; found unless told. */
  readonly found?: FoundBrowser;
  /** How long one thing that is waited for in a page may take; 10 s unless told. */
  readonly patienceMs?: number;
}

/** A browser that runs. */
export interface RunningBrowser {
  readonly found: FoundBrowser;
  /** Where it keeps all that it writes; gone after `close`. */
  readonly folder: string;
  /** Opens a window with an empty profile of its own: its cookies, storage and cache are shared with no other. */
  openWindow(options?: WindowOptions): Promise<BrowserContext>;
  /** Ends it and all its processes, and removes its folder. Never fails, and may be called again. */
  close(): Promise<void>;
}

/** What a window may look like to its pages: its size, its colour scheme, whether it can touch. */
export type WindowOptions = Pick<
  BrowserContextOptions,
  | 'colorScheme'
  | 'deviceScaleFactor'
  | 'hasTouch'
  | 'locale'
  | 'offline'
  | 'reducedMotion'
  | 'viewport'
>;

/** Starts a browser, headless, with an empty profile, and in its sandbox (but as root, to whom it refuses that). */
export async function launchBrowser(options: LaunchOptions = {}): Promise<RunningBrowser> {
  options.signal?.throwIfAborted();
  const found = options.found ?? (await findBrowser());
  const folder = await makeFolder();
  const keepFolder = await onOurDeath(['rm', '-rf', folder]);
  const entrusted = await entrustToGuard();
  const removeFolder = async (): Promise<void> => {
    await entrusted.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    keepFolder();
  };
  let first: BrowserContext;
  try {
    first = await start(found, folder, entrusted);
  } catch (error) {
    await removeFolder();
    throw noBrowser(`${found.program} does not start: ${reasonOf(error)}`, error);
  }
  const close = onlyOnce(async () => {
    options.signal?.removeEventListener('abort', closeNow);
    // Seen once more while they can be told by their parents.
    entrusted.members();
    await Promise.race([first.close().catch(() => undefined), after(closeMs)]);
    await removeFolder();
  });
  const closeNow = (): void => void close();
  options.signal?.addEventListener('abort', closeNow, { once: true });
  if (options.signal?.aborted === true) {
    await close();
    options.signal.throwIfAborted();
  }
  const patienceMs = options.patienceMs ?? 10_000;
  return { found, folder, close, openWindow: (look) => openWindow(first, patienceMs, look) };
}

/** The browser of the first context, whose profile lies in our folder; each window is a context of its own beside it. */
async function start(
  found: FoundBrowser,
  folder: string,
  entrusted: Entrusted,
): Promise<BrowserContext> {
  // Loaded late: most runs of the command line need no browser.
  const { chromium } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: found.program,
    headless: true,
    chromiumSandbox: !isRoot,
    args: switches,
    env: { ...environmentIn(folder), ...found.env, ...entrusted.env },
    artifactsDir: join(folder, 'artifacts'),
    acceptDownloads: false,
    // Ctrl-C is ours: playwright would end our process in its own way.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: startMs,
  });
}

async function openWindow(
  first: BrowserContext,
  patienceMs: number,
  look: WindowOptions = {},
): Promise<BrowserContext> {
  const window = await browserOf(first).newContext({
    locale: 'en-US',
    ...look,
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  window.setDefaultTimeout(patienceMs);
  return window;
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser has ended');
  return browser;
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

function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** What the browser itself wrote, else the first line of what playwright says: the rest is a list of arguments. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const written = [...text.matchAll(/\[err\] *(\S.*)$/gm)].map(([, line = '']) => line);
  const telling = written.find((line) => /sandbox|error while loading|FATAL/i.test(line));
  return telling ?? written[0] ?? text.split('\n')[0] ?? text;
}

/**
 * No name but those of this machine has an address, and whatever would still leave it, such as a bare address, goes to
 * a proxy that is not there.
 */
const switches = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=localhost;*.localhost;127.0.0.1;[::1]',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const startMs = 30_000;
const closeMs = 5_000;
const longestTemporary = 40;
