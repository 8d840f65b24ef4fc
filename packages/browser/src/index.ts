/**
 * A real browser for checks and tests: found on this machine or taken from npm, started in its sandbox with an empty
 * profile, kept on this machine, and gone without a trace, whatever happens to us.
 */
export { findBrowser, type FoundBrowser } from './find-browser.ts';
export { launchBrowser, type LaunchOptions, type RunningBrowser } from './launch-browser.ts';
export type { WindowOptions } from './chromium.ts';
export {
  driveBrowser,
  type DrivenBrowser,
  type DrivenPage,
  type DriveOptions,
} from './drive-browser.ts';
export type { PageRequest } from './fetch-in-page.ts';
export type { PageFetched, PageSaw, Preflight } from './page-fetch.ts';
export type { BrowserContext, Locator, Page } from 'playwright-core';
