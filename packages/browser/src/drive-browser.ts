/**
 * A real browser in a process of its own, the driver: for the checker, whose own process stays small without playwright.
 * The guard knows the driver, the browser and its folder, so that nothing of them is left, whatever happens to us.
 */
import { Driver } from './driver-link.ts';
import type { PageRequest } from './fetch-in-page.ts';
import { doesNotStart, findBrowser, type FoundBrowser } from './find-browser.ts';
import { endWith, makeHome, type BrowserHome } from './home.ts';
import type { PageFetched } from './page-fetch.ts';

/** How the browser is started. */
export interface DriveOptions {
  /** Ends the browser, whatever it is doing. */
  readonly signal?: AbortSignal;
  /** Which one; found unless told. */
  readonly found?: FoundBrowser;
}

/** A browser that is held by a driver. */
export interface DrivenBrowser {
  readonly found: FoundBrowser;
  /** Where it keeps all that it writes; gone after `close`. */
  readonly folder: string;
  /** The process that holds it. */
  readonly driver: number;
  /** Opens a window of its own on a page that is served at 127.0.0.1. */
  openPage(url: string): Promise<DrivenPage>;
  /** Ends the driver, the browser and all its processes, and removes its folder. Never fails, and may be called again. */
  close(): Promise<void>;
}

/** A page in a window. */
export interface DrivenPage {
  /** Has the page send a request; only one at a time. Rejects when the browser cannot do so, or has ended. */
  fetch(request: PageRequest): Promise<PageFetched>;
  /** Closes the window. Never fails. */
  close(): Promise<void>;
}

/** Starts a driver and has it start a browser. */
export async function driveBrowser(options: DriveOptions = {}): Promise<DrivenBrowser> {
  const { signal } = options;
  signal?.throwIfAborted();
  // Both take a moment: the driver loads playwright while the browser is looked for.
  const [started, looked] = await Promise.allSettled([
    Driver.start(),
    options.found ?? findBrowser(),
  ]);
  if (started.status === 'rejected') throw started.reason;
  const driver = started.value;
  let home: BrowserHome;
  let found: FoundBrowser;
  try {
    if (looked.status === 'rejected') throw looked.reason;
    found = looked.value;
    home = await makeHome();
  } catch (error) {
    await driver.end();
    throw error;
  }
  const close = await endWith(home, { end: () => driver.end(), signal });
  try {
    const env = { ...home.env, ...found.env };
    await driver.ask({ task: 'start', program: found.program, folder: home.folder, env });
  } catch (error) {
    await close();
    signal?.throwIfAborted();
    throw doesNotStart(found, error instanceof Error ? error.message : String(error), error);
  }
  // When somebody ended the driver, nothing of the browser stays either.
  void driver.ended.then(close);
  return { found, folder: home.folder, driver: driver.pid, close, openPage: pagesOf(driver) };
}

function pagesOf(driver: Driver): (url: string) => Promise<DrivenPage> {
  let windows = 0;
  return async (url) => {
    const window = (windows += 1);
    await driver.ask({ task: 'open', window, url });
    return {
      async fetch(request) {
        const reply = await driver.ask({ task: 'fetch', window, request });
        if (reply.kind !== 'fetched') throw new Error('the driver did not say what came of it');
        return reply.fetched;
      },
      async close() {
        // A browser that has ended has no window left to close.
        await driver.ask({ task: 'close', window }).catch(() => undefined);
      },
    };
  };
}
