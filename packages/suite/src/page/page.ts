/** The page: a person whose requests are sent by a page of another origin, in a real browser. */
import { EnvironmentTrouble, Inconclusive, Skipped, type Exchange } from '@seaworthy/core';
import type { RequestSpec } from '@seaworthy/http';
import { person, type Person } from '../person.ts';
import type { Scene } from '../scene.ts';
import { openPageWindow, type PageWindow } from './page-window.ts';

/**
 * A page of another origin. Its window is opened at its first request and closed when the check ends; where there is no
 * browser, the check is skipped.
 */
export function pageFromElsewhere(scene: Scene): Person {
  let opened: Promise<PageWindow> | null = null;
  let root: Promise<string> | null = null;
  const send = async (spec: RequestSpec): Promise<Exchange> => {
    const window = await (opened ??= open(scene));
    const listUrl = scene.origin + scene.root;
    const url = spec.url === listUrl ? await (root ??= withoutRedirect(scene, listUrl)) : spec.url;
    // A server that serves one connection at a time can hear the browser only when we are off the line.
    await scene.client.closeIdle();
    const { preflights, exchange } = await window.send({ ...spec, url });
    for (const preflight of preflights) scene.record(preflight);
    return exchange;
  };
  return person(scene, 'page', { credentials: async () => ({}), sender: send });
}

async function open(scene: Scene): Promise<PageWindow> {
  const browser = await scene.browser().catch((error: unknown) => {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    throw new Skipped(`needs a browser. ${error.message}`, { cause: error });
  });
  const window = await openPageWindow(browser, () => scene.now()).catch((error: unknown) => {
    throw new Inconclusive('the browser did not open the page', { cause: error });
  });
  scene.afterwards(() => window.close());
  scene.recordAct('open-page', `opened a page from ${window.origin} in ${browser.found.version}`);
  return window;
}

/**
 * Where the list is, after all redirects: a browser refuses to follow one with a preflight, and a project may live at
 * `/todos` whose server calls it `/todos/`. Asked by our own client, and no part of the check.
 */
async function withoutRedirect(scene: Scene, url: string): Promise<string> {
  const { redirects } = await scene.client.send({ method: 'GET', url });
  const last = redirects?.at(-1);
  if (last === undefined) return url;
  const { pathname, search } = new URL(last);
  return scene.origin + pathname + search;
}
