/** Starts a real browser in this process, for programs that speak with playwright themselves. */
import type { BrowserContext } from 'playwright-core';
import {
  closeChromium,
  openWindow,
  reasonOf,
  startChromium,
  type WindowOptions,
} from './chromium.ts';
import { doesNotStart, findBrowser, type FoundBrowser } from './find-browser.ts';
import { endWith, makeHome } from './home.ts';

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

/** Starts a browser with an empty profile. Nothing of it is left afterwards, whatever happens to us. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<RunningBrowser> {
  options.signal?.throwIfAborted();
  const found = options.found ?? (await findBrowser());
  const home = await makeHome();
  let first: BrowserContext;
  try {
    const env = { ...home.env, ...found.env };
    first = await startChromium({ program: found.program, folder: home.folder, env });
  } catch (error) {
    await home.remove();
    throw doesNotStart(found, reasonOf(error), error);
  }
  const end = (): Promise<void> => closeChromium(first);
  const close = await endWith(home, { end, signal: options.signal });
  const patienceMs = options.patienceMs ?? 10_000;
  return {
    found,
    folder: home.folder,
    close,
    openWindow: (look) => openWindow(first, patienceMs, look),
  };
}
