/** A real browser for tests of pages: one for a test file, a window of its own for each test. */
import { findBrowser, launchBrowser, type Page, type WindowOptions } from '@seaworthy/browser';
import { afterAll, afterEach, expect } from 'vitest';
import type { Need } from './needs.ts';

const found = await findBrowser().catch(() => null);

/** For `needs`: a browser, of the machine or from npm. */
export const aBrowser: Need = { name: 'browser', isMet: found !== null };

/** What a test does with a browser. */
export interface BrowserForTests {
  /** Opens a page in a new window. What it complains of until the test ends makes the test fail, but for `expected`. */
  open(url: string, options?: WindowOptions & { readonly expected?: RegExp }): Promise<Page>;
}

/** Has vitest start a browser when the first test opens a page, and end it after the last. */
export function browserForTests(): BrowserForTests {
  let launched: ReturnType<typeof launchBrowser> | undefined;
  let complaints: string[] = [];
  const pages: Page[] = [];

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });
  afterAll(async () => (await launched)?.close());

  return {
    async open(url, { expected, ...look } = {}) {
      launched ??= launchBrowser({ patienceMs: hangMs, ...(found === null ? {} : { found }) });
      const window = await (await launched).openWindow(look);
      const page = await window.newPage();
      const complain = (text: string): void => {
        if (expected?.test(text) !== true) complaints.push(text);
      };
      pages.push(page);
      page.on('pageerror', (error) => complain(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complain(message.text());
      });
      await page.goto(url);
      return page;
    },
  };
}

/** A bound that only says that something hangs. */
const hangMs = 60_000;
