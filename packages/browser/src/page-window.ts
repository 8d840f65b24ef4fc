/** A window with one page in it, in the process that holds the browser. */
import type { BrowserContext, Page } from 'playwright-core';
import { openWindow } from './chromium.ts';
import { fetchInPage, type PageAnswer, type PageRequest } from './fetch-in-page.ts';
import { NetworkLog } from './network-log.ts';
import type { PageFetched, PageSaw } from './page-fetch.ts';

/** A window that is open. One request after the other. */
export interface PageWindow {
  fetch(request: PageRequest): Promise<PageFetched>;
  close(): Promise<void>;
}

/** Opens a window of this browser on a page. */
export async function openWindowOn(first: BrowserContext, url: string): Promise<PageWindow> {
  const window = await openWindow(first, patienceMs);
  const page = await window.newPage();
  const log = await NetworkLog.of(page, await window.newCDPSession(page));
  await page.goto(url);
  return {
    fetch: (request) => fetchFrom(page, log, request),
    close: () => window.close(),
  };
}

async function fetchFrom(page: Page, log: NetworkLog, request: PageRequest): Promise<PageFetched> {
  log.begin();
  const answer = await page.evaluate(fetchInPage, request);
  const { errorText, corsError } = await log.end();
  const mayBeBlocked = answer.kind === 'failed' && answer.name !== 'TimeoutError';
  const blockedBy = mayBeBlocked && corsError !== null ? ((await log.reason()) ?? corsError) : null;
  return { saw: sawOf(answer), preflights: log.preflights, errorText, blockedBy };
}

function sawOf(answer: PageAnswer): PageSaw {
  if (answer.kind !== 'answer') return answer;
  const { bytes, ...rest } = answer;
  return { ...rest, base64: Buffer.from(bytes, 'latin1').toString('base64') };
}

const patienceMs = 10_000;
