/** The page as people use it: in a real browser, on the real server, with a real database. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Page } from '../../../../../packages/browser/src/index.ts';
import { aBrowser, browserForTests } from '../../../../../tools/testing/browser.ts';
import { needs } from '../../../../../tools/testing/needs.ts';
import { ask, type Ground, prepareGround, testDatabaseUrl, until } from './deckhand.ts';

const isMet = testDatabaseUrl !== undefined;

needs(aBrowser, { name: 'DATABASE_URL', isMet }).describe('the page', () => {
  const browser = browserForTests();
  let ground: Ground;
  let base = '';

  beforeAll(async () => {
    ground = await prepareGround();
    await ground.release();
    base = (await ground.start()).base;
  });
  afterAll(() => ground.clear());
  beforeEach(() => ask('DELETE', base));

  const { it } = needs(aBrowser, { name: 'DATABASE_URL', isMet });

  it('adds with Enter, and what is written is never HTML', async () => {
    const page = await browser.open(base);
    await page.getByText('Clear deck.').waitFor();
    const title = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    await add(page, 'Buy bread', title);
    expect(await page.getByLabel('What is there to do?').inputValue()).toBe('');
    expect(await titles(page)).toEqual(['Buy bread', title]);
    await page.reload();
    await page.getByText('Buy bread').waitFor();
    expect(await titles(page)).toEqual(['Buy bread', title]);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.title()).toBe('(2) Deckhand');
  });

  it('edits in place: by double click, F2 or Enter; Escape undoes', async () => {
    const page = await browser.open(base);
    await add(page, 'Pant', 'other');
    await page.getByText('Pant').dblclick();
    await page.getByLabel('Title of Pant').fill('Paint');
    await page.keyboard.press('Enter');
    await page.getByText('Paint').waitFor();
    expect(await focused(page)).toBe('Paint, edit');
    await page.keyboard.press('F2');
    await page.getByLabel('Title of Paint').fill('never mind');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Paint, edit');
    await page.keyboard.press('Enter');
    await page.getByLabel('Title of Paint').fill('Paint it black');
    await page.getByLabel('What is there to do?').focus();
    await page.getByText('Paint it black').waitFor();
    await until(async () => (await stored()).includes('Paint it black'));
    expect(await stored()).toEqual(['Paint it black', 'other']);
  });

  it('checks off into the folded list of what is done, and back', async () => {
    const page = await browser.open(base);
    await add(page, 'one', 'two');
    await page.getByRole('checkbox', { name: 'one' }).click();
    expect(await titles(page)).toEqual(['two']);
    expect(await page.getByText('Done 1').isVisible()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'one' }).isVisible()).toBe(false);
    expect(await page.getByText('1 to do, 1 done').isVisible()).toBe(true);
    await page.getByText('Done 1').click();
    expect(await page.getByRole('checkbox', { name: 'one' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'two' }).click();
    await page.getByText('All done.').waitFor();
    await page.getByRole('checkbox', { name: 'one' }).click();
    expect(await titles(page)).toEqual(['one']);
    await until(async () => {
      const { json } = await ask('GET', base);
      return (json as Stored[]).map(({ completed }) => completed).join() === 'false,true';
    });
  });

  it('moves with Alt and the arrows, keeps the focus, and says where', async () => {
    const page = await browser.open(base);
    await add(page, 'one', 'two', 'three');
    await page.getByRole('button', { name: 'three, edit' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await titles(page)).toEqual(['one', 'three', 'two']);
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await titles(page)).toEqual(['three', 'one', 'two']);
    expect(await focused(page)).toBe('three, edit');
    expect(await page.locator('#said').textContent()).toBe('Moved to place 1 of 3.');
    await page.keyboard.press('Alt+ArrowDown');
    await saved(page);
    await page.reload();
    await page.getByText('three').waitFor();
    expect(await titles(page)).toEqual(['one', 'three', 'two']);
  });

  it('moves by dragging, and Escape puts back', async () => {
    const page = await browser.open(base);
    await add(page, 'one', 'two', 'three', 'four');
    await grab(page, 'one');
    await over(page, 'three');
    expect(await titles(page)).toEqual(['two', 'three', 'one', 'four']);
    await page.keyboard.press('Escape');
    expect(await titles(page)).toEqual(['one', 'two', 'three', 'four']);
    await page.mouse.up();
    await grab(page, 'four');
    await over(page, 'one');
    await page.mouse.up();
    expect(await titles(page)).toEqual(['four', 'one', 'two', 'three']);
    await saved(page);
    await page.reload();
    await page.getByText('four').waitFor();
    expect(await titles(page)).toEqual(['four', 'one', 'two', 'three']);
  });

  it('shows the same order in two windows that move at the same time', async () => {
    const [one, other] = [await browser.open(base), await browser.open(base)];
    await add(one, 'a', 'b', 'c', 'd');
    await saved(one);
    await other.reload();
    await other.getByText('d', { exact: true }).waitFor();
    for (const [page, name] of [
      [one, 'd'],
      [other, 'c'],
    ] as const) {
      await page.getByRole('button', { name: `${name}, edit` }).focus();
    }
    for (let n = 0; n < 4; n++) {
      await Promise.all([
        one.keyboard.press('Alt+ArrowUp'),
        other.keyboard.press(n % 2 === 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'),
      ]);
    }
    await Promise.all([saved(one), saved(other)]);
    await Promise.all([one.reload(), other.reload()]);
    for (const page of [one, other]) await page.getByText('d', { exact: true }).waitFor();
    expect(await titles(one)).toEqual(await titles(other));
    expect((await titles(one)).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('searches with /, through what is done too, and Escape ends it', async () => {
    const page = await browser.open(base);
    await add(page, 'Crème brûlée', 'Bread', 'Old bread');
    await page.getByRole('checkbox', { name: 'Old bread' }).click();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('Search');
    await page.keyboard.type('CREME');
    expect(await titles(page)).toEqual(['Crème brûlée']);
    await page.getByLabel('Search').fill('old');
    expect(await page.getByRole('checkbox', { name: 'Old bread' }).isVisible()).toBe(true);
    await page.getByLabel('Search').fill('xyz');
    await page.getByText('Nothing found.').waitFor();
    await page.keyboard.press('Escape');
    expect(await titles(page)).toEqual(['Crème brûlée', 'Bread']);
    expect(await focused(page)).toBe('What is there to do?');
  });

  it('takes a deletion back: the same title and place, as a new to-do', async () => {
    const page = await browser.open(base);
    await add(page, 'one', 'two', 'three');
    await saved(page);
    await page.getByRole('button', { name: 'Delete two' }).click();
    expect(await titles(page)).toEqual(['one', 'three']);
    // It really is deleted, from the first moment on.
    await until(async () => (await stored()).join() === 'one,three');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await titles(page)).toEqual(['one', 'two', 'three']);
    expect(await focused(page)).toBe('two, edit');
    await page.keyboard.press('Delete');
    expect(await focused(page)).toBe('three, edit');
    await page.keyboard.press('Control+z');
    await saved(page);
    await page.reload();
    await page.getByText('three').waitFor();
    expect(await titles(page)).toEqual(['one', 'two', 'three']);
  });

  it('shows what other windows have done when one comes back to it', async () => {
    const page = await browser.open(base);
    await page.getByText('Clear deck.').waitFor();
    await ask('POST', base, { title: 'from elsewhere' });
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText('from elsewhere').waitFor();
  });

  async function stored(): Promise<readonly string[]> {
    const { json } = await ask('GET', base);
    return (json as Stored[]).map(({ title }) => title);
  }
});

interface Stored {
  readonly title: string;
  readonly completed: boolean;
  readonly order: number | null;
}

async function add(page: Page, ...added: readonly string[]): Promise<void> {
  const field = page.getByLabel('What is there to do?');
  for (const title of added) {
    await field.fill(title);
    await field.press('Enter');
    await page.getByText(title, { exact: true }).waitFor();
  }
}

/** The server has answered to all that was done on the page. */
async function saved(page: Page): Promise<void> {
  await page.locator('body[data-unsaved="0"]').waitFor();
}

function titles(page: Page): Promise<readonly string[]> {
  return page.locator('#open .title').allTextContents();
}

/** The name of what has the focus, as a screen reader says it. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(
    'document.activeElement.ariaLabel ?? document.activeElement.labels?.[0]?.textContent.trim()',
  );
}

async function grab(page: Page, title: string): Promise<void> {
  await page.locator('li', { hasText: title }).locator('.grip').hover();
  await page.mouse.down();
}

/** Moves the pointer to the middle of another row, in steps, as a hand does. */
async function over(page: Page, title: string): Promise<void> {
  const box = await page.locator('li', { hasText: title }).boundingBox();
  if (box === null) throw new Error(`${title} is not shown`);
  await page.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 6 });
}
