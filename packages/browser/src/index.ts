/**
 * A real browser for checks and tests: found on this machine or taken from npm, started in its sandbox with an empty
 * profile, kept on this machine, and gone without a trace, whatever happens to us.
 */
export { findBrowser, type FoundBrowser } from './find-browser.ts';
export {
  launchBrowser,
  type LaunchOptions,
  type RunningBrowser,
  type WindowOptions,
} from './launch-browser.ts';
export type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
