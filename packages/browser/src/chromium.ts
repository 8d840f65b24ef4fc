/**
 * The browser by playwright: started so that it reaches nothing but this machine.
 *
 * What keeps it from the world are rules of its own network stack, not interception by playwright: while that
 * intercepts, it answers CORS preflights itself, and no check of a server's preflight would ever see the server.
 */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** What to start, where it lives, and its whole environment. */
export interface ChromiumOptions {
  readonly program: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
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

/**
 * Starts the browser, headless, and in its sandbox (but as root, to whom it refuses that). Answers its first context,
 * whose profile lies in the folder; each window is a context of its own beside it.
 */
export async function startChromium(options: ChromiumOptions): Promise<BrowserContext> {
  // Loaded late: it takes 70 MB, and most of our processes need no browser.
  const { chromium } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(join(options.folder, 'profile'), {
    executablePath: options.program,
    headless: true,
    chromiumSandbox: !isRoot,
    args: switches,
    env: { ...options.env },
    artifactsDir: join(options.folder, 'artifacts'),
    acceptDownloads: false,
    // Ctrl-C is ours: playwright would end our process in its own way.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: startMs,
  });
}

/** Opens a window beside the first context. */
export async function openWindow(
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

/** Closes the browser, or gives it up when that takes too long: what is left is ended by its home. */
export async function closeChromium(first: BrowserContext): Promise<void> {
  await Promise.race([first.close().catch(() => undefined), after(closeMs)]);
}

/** Why it did not start: what the browser itself wrote, else the first line of what playwright says: the rest is a list of arguments. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const written = [...text.matchAll(/\[err\] *(\S.*)$/gm)].map(([, line = '']) => line);
  const telling = written.find((line) => /sandbox|error while loading|FATAL/i.test(line));
  return telling ?? written[0] ?? text.split('\n')[0] ?? text;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
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
