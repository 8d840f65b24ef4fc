/**
 * Makes the pictures of the to-do app again, from the app itself in a real browser:
 *
 *     node --import tsx tools/app-pictures.ts
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  launchBrowser,
  type Page,
  type RunningBrowser,
  type WindowOptions,
} from '@seaworthy/browser';
import { disposeCluster } from '@seaworthy/database';
import { buildServer, planServer, startServer } from '@seaworthy/supervisor';

const app = fileURLToPath(new URL('../curriculum/5-projects/todo/reference', import.meta.url));
const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** A picture: the window in which it is made, and what is done before. */
interface Picture extends WindowOptions {
  readonly name: string;
  readonly pose: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'light', viewport: wide, pose: deleteOne },
  { name: 'dark', viewport: wide, colorScheme: 'dark', pose: showDone },
  { name: 'empty', viewport: wide, pose: removeAll },
  { name: 'all-done', viewport: wide, colorScheme: 'dark', pose: finishAll },
  { name: 'not-found', viewport: phone, hasTouch: true, pose: lookInVain },
  { name: 'help', viewport: wide, pose: askForHelp },
  { name: 'phone', viewport: phone, hasTouch: true, pose: showDone },
  { name: 'phone-dark', viewport: phone, colorScheme: 'dark', hasTouch: true, pose: deleteOne },
  { name: 'out-of-reach', viewport: phone, colorScheme: 'dark', pose: loadInVain },
  { name: 'away', viewport: wide, pose: loseTheServer },
  { name: 'phone-away', viewport: phone, hasTouch: true, pose: loseTheServer },
];

const examples = [
  'Book the ferry to the island',
  'Call grandmother, and ask for the recipe of the plum cake',
  'Fix the tap in the kitchen',
  'Water the plants',
  'Buy rye bread',
  'Return the library books',
];

async function deleteOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete Fix the tap in the kitchen' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
}

async function showDone(page: Page): Promise<void> {
  await page.locator('summary').click();
  await page.getByRole('checkbox', { name: 'Buy rye bread' }).waitFor();
}

async function removeAll(page: Page): Promise<void> {
  await page.request.delete(page.url());
  await page.reload();
  await page.getByText('Clear deck.').waitFor();
}

async function finishAll(page: Page): Promise<void> {
  for (const title of examples.slice(0, 4)) {
    await page.getByRole('checkbox', { name: title }).click();
  }
  await page.getByText('All done.').waitFor();
}

async function lookInVain(page: Page): Promise<void> {
  await page.getByLabel('Search').fill('treasure');
  await page.getByText('Nothing found.').waitFor();
}

async function askForHelp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help with keys' }).click();
}

async function loseTheServer(page: Page): Promise<void> {
  await page.context().setOffline(true);
  const field = page.getByLabel('What is there to do?');
  await field.fill('Ask the harbour for a berth');
  await field.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'waits here' }).waitFor();
}

async function loadInVain(page: Page): Promise<void> {
  await page.route(page.url(), (route) =>
    route.request().resourceType() === 'document' ? route.fallback() : route.abort(),
  );
  await page.reload();
  await page.getByText('The list is out of reach.').waitFor();
}

async function take(browser: RunningBrowser, origin: string, picture: Picture): Promise<void> {
  const { name, pose, ...look } = picture;
  const window = await browser.openWindow({ ...look, reducedMotion: 'reduce' });
  const page = await window.newPage();
  await page.request.delete(origin);
  for (const [index, title] of examples.entries()) {
    const todo = { title, order: (index + 1) * 65_536, completed: index >= 4 };
    await page.request.post(origin, { data: todo });
  }
  await page.goto(origin);
  await page.getByText('Water the plants').waitFor();
  await pose(page);
  await page.screenshot({ path: join(app, `docs/deckhand-${name}.png`) });
  await window.close();
}

async function main(): Promise<void> {
  const plan = await planServer({ folder: app, build: 'node build.js' });
  await buildServer(plan, {});
  const server = await startServer(plan, { root: '/' });
  const browser = await launchBrowser();
  try {
    for (const picture of pictures) await take(browser, server.origin, picture);
  } finally {
    await browser.close();
    await server.dispose();
    await disposeCluster();
  }
}

await main();
