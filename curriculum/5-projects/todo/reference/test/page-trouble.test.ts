/** What the page does when the server is away, does not answer, or says no: nothing is lost, and nothing done twice. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Page } from '../../../../../packages/browser/src/index.ts';
import { aBrowser, browserForTests } from '../../../../../tools/testing/browser.ts';
import { needs } from '../../../../../tools/testing/needs.ts';
import { ask, type Ground, type Instance, prepareGround, testDatabaseUrl } from './deckhand.ts';

const isMet = testDatabaseUrl !== undefined;
const failedRequests = /Failed to load resource/;

needs(aBrowser, { name: 'DATABASE_URL', isMet }).describe('the page in trouble', () => {
  const browser = browserForTests();
  const { it } = needs(aBrowser, { name: 'DATABASE_URL', isMet });
  let ground: Ground;
  let app: Instance;
  let base = '';

  beforeAll(async () => {
    ground = await prepareGround();
    await ground.release();
  });
  beforeEach(async () => {
    app = await ground.start();
    base = app.base;
    await ask('DELETE', base);
  });
  afterEach(() => end());
  afterAll(() => ground.clear());

  it('keeps all that is done while the server is away, and does it when it is back', async () => {
    const page = await open();
    const marks = page.getByLabel('Not saved yet').filter({ visible: true });
    await write(page, 'one', 'two', 'three');
    await page.locator('body[data-unsaved="0"]').waitFor();
    await end();
    await write(page, 'four');
    await page.getByText('The server cannot be reached. One change waits here').waitFor();
    await page.getByRole('button', { name: 'one, edit' }).dblclick();
    await page.getByLabel('Title of one').fill('one, and more');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'two' }).click();
    await page.getByRole('button', { name: 'Delete three' }).click();
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.keyboard.type('not sent yet');
    await page.getByText('4 changes wait here and are not lost.').waitFor();
    expect(await marks.count()).toBe(2);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('4 changes wait here and are not lost.').waitFor();

    await startAgain();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('body[data-unsaved="0"]').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor({ state: 'hidden' });
    expect(await stored()).toEqual(['one, and more', 'two (done)', 'four']);
    expect(await marks.count()).toBe(0);
    expect(await page.getByLabel('What is there to do?').inputValue()).toBe('not sent yet');
  });

  it('does not add twice what was added and never answered', async () => {
    const page = await open();
    await page.route(base, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await write(page, 'once');
    await page.getByText('One change waits here').waitFor();
    await page.unroute(base);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('body[data-unsaved="0"]').waitFor();
    expect(await stored()).toEqual(['once']);
    await page.getByRole('checkbox', { name: 'once' }).click();
    await page.locator('body[data-unsaved="0"]').waitFor();
    expect(await stored()).toEqual(['once (done)']);
  });

  it('gives back what the server refuses, with the reason', async () => {
    const page = await open();
    const long = 'x'.repeat(501);
    await write(page, long);
    await page.getByText('The title has at most 500 characters.').waitFor();
    expect(await page.getByLabel('What is there to do?').inputValue()).toBe(long);
    expect(await page.locator('#open li').count()).toBe(0);
    await page.getByLabel('What is there to do?').fill('shorter');
    await page.keyboard.press('Enter');
    await page.getByText('at most 500').waitFor({ state: 'hidden' });
    await page.locator('body[data-unsaved="0"]').waitFor();
    expect(await stored()).toEqual(['shorter']);
  });

  it('is content when somebody else has removed a to-do already', async () => {
    const page = await open();
    await write(page, 'one', 'two');
    await page.locator('body[data-unsaved="0"]').waitFor();
    await ask('DELETE', base);
    await page.getByRole('button', { name: 'Delete one' }).click();
    await page.locator('body[data-unsaved="0"]').waitFor();
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'two' }).click();
    await page.getByText('There is no such to-do.').waitFor();
    await page.getByText('Clear deck.').waitFor();
  });

  it('says that the list is out of reach when it cannot even be shown', async () => {
    const page = await open();
    await page.route(base, (route) =>
      route.request().resourceType() === 'document' ? route.fallback() : route.abort(),
    );
    await page.reload();
    await page.getByText('The list is out of reach.').waitFor();
    await page.unroute(base);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Clear deck.').waitFor();
  });

  async function open(): Promise<Page> {
    const page = await browser.open(base, { expected: failedRequests });
    await page.getByText('Clear deck.').waitFor();
    return page;
  }

  async function end(): Promise<void> {
    app.process.kill('SIGKILL');
    await app.gone;
  }

  async function startAgain(): Promise<void> {
    app = await ground.start({ PORT: new URL(base).port, PUBLIC_URL: base });
  }

  async function stored(): Promise<readonly string[]> {
    const { json } = await ask('GET', base);
    const list = json as { readonly title: string; readonly completed: boolean }[];
    return list.map(({ title, completed }) => `${title}${completed ? ' (done)' : ''}`);
  }
});

async function write(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await page.getByLabel('What is there to do?').fill(title);
    await page.getByLabel('What is there to do?').press('Enter');
  }
}
