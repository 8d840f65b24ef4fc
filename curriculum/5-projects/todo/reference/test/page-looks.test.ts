/** The page for everybody: by keyboard alone, read out, on a phone, dark or light, without movement, and light to load. */
import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from '../../../../../packages/browser/src/index.ts';
import { aBrowser, browserForTests } from '../../../../../tools/testing/browser.ts';
import { needs } from '../../../../../tools/testing/needs.ts';
import { ask, type Ground, prepareGround, testDatabaseUrl } from './deckhand.ts';

const isMet = testDatabaseUrl !== undefined;

needs(aBrowser, { name: 'DATABASE_URL', isMet }).describe('the page for everybody', () => {
  const browser = browserForTests();
  const { it } = needs(aBrowser, { name: 'DATABASE_URL', isMet });
  let ground: Ground;
  let base = '';

  beforeAll(async () => {
    ground = await prepareGround();
    await ground.release();
    base = (await ground.start()).base;
    await ask('POST', base, { title: 'Buy bread' });
    await ask('POST', base, { title: 'A word that nobody breaks: '.concat('m'.repeat(80)) });
    await ask('POST', base, { title: 'Water the plants', completed: true });
  });
  afterAll(() => ground.clear());

  it('goes through everything with Tab, and from row to row with the arrows', async () => {
    const page = await open();
    const path: unknown[] = [];
    for (let n = 0; n < 7; n++) {
      path.push(await focused(page));
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
        'solid',
      );
      await page.keyboard.press('Tab');
    }
    expect(path).toEqual([
      'What is there to do?',
      'Add',
      'Search',
      'Buy bread',
      'Buy bread, edit',
      'Delete Buy bread',
      expect.stringMatching(/^Done/),
    ]);
    await page.getByLabel('What is there to do?').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Help with keys');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Buy bread');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^A word/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Search');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^A word/);
  });

  it('shows what the keys do with ?, and gives the focus back', async () => {
    const page = await open();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('What is there to do?');
    await page.getByRole('button', { name: 'Help with keys' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await help.waitFor({ state: 'hidden' });
    await page.getByLabel('What is there to do?').fill('what');
    await page.getByLabel('What is there to do?').press('?');
    expect(await page.getByLabel('What is there to do?').inputValue()).toBe('what?');
    expect(await help.isVisible()).toBe(false);
  });

  it('has a name for everything, and reads out what happens', async () => {
    const page = await open();
    const list = page.getByRole('list', { name: 'To do' }).getByRole('listitem');
    expect(await list.first().ariaSnapshot()).toBe(
      [
        '- listitem:',
        '  - checkbox "Buy bread"',
        '  - button "Buy bread, edit": Buy bread',
        '  - button "Delete Buy bread"',
      ].join('\n'),
    );
    await page.getByRole('checkbox', { name: 'Buy bread' }).press('Space');
    expect(await page.locator('#said').textContent()).toBe('Buy bread: done.');
    await page.locator('summary').click();
    await page.getByRole('checkbox', { name: 'Buy bread' }).press('Space');
    expect(await page.locator('#said').textContent()).toBe('Buy bread: to do again.');
    await page.locator('body[data-unsaved="0"]').waitFor();
  });

  it('fits on a phone of 360 pixels, where a tap edits', async () => {
    const page = await open({ viewport: { width: 360, height: 640 }, hasTouch: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const small = await page.evaluate(`[...document.querySelectorAll('button, input')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24).length`);
    expect(small).toBe(0);
    await page.getByRole('button', { name: 'Buy bread, edit' }).tap();
    await page.getByLabel('Title of Buy bread').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('is dark or light as one likes it, readable in both, and still for those who ask', async () => {
    const grounds = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      expect(await lowestContrast(page)).toBeGreaterThanOrEqual(4.5);
      expect(await page.evaluate('document.getAnimations().length')).toBe(0);
      expect(
        await page.evaluate('getComputedStyle(document.querySelector("li")).animationName'),
      ).toBe('none');
    }
    expect(new Set(grounds).size).toBe(2);
  });

  it('comes with one page and one script, under 100 kB, and asks nobody else', async () => {
    const page = await open();
    const asked = await page.evaluate(`performance.getEntriesByType('resource')
      .map(({ name, initiatorType }) => initiatorType + ' ' + name.replace(location.origin, ''))`);
    expect(asked).toEqual(['script /assets/app.js', 'fetch /']);
    const bytes = await page.evaluate(`[...performance.getEntriesByType('resource'),
      ...performance.getEntriesByType('navigation')].reduce((sum, { transferSize }) => sum + transferSize, 0)`);
    expect(bytes).toBeLessThan(100_000);
    expect(await page.evaluate('document.querySelectorAll("script:not([src])").length')).toBe(0);
  });

  async function open(look: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
    const page = await browser.open(base, look);
    await page.getByText('Buy bread').waitFor();
    return page;
  }
});

/** The name of what has the focus, as a screen reader says it. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const { activeElement: active } = document;
    return active.ariaLabel ?? active.labels?.[0]?.textContent.trim() ?? active.textContent.trim();
  })()`);
}

/** The lowest contrast of a text with the ground on which it stands (WCAG 2). */
async function lowestContrast(page: Page): Promise<number> {
  const found: unknown = await page.evaluate(`(() => {
    const parts = (color) => color.match(/[\\d.]+/g).map(Number);
    const light = (color) => {
      const [r, g, b] = parts(color).map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element) => {
      const color = getComputedStyle(element).backgroundColor;
      return parts(color)[3] === 0 && element.parentElement ? groundOf(element.parentElement) : color;
    };
    const contrasts = [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      .map((each) => {
        const [low, high] = [light(getComputedStyle(each).color), light(groundOf(each))].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
    return Math.min(...contrasts);
  })()`);
  return Number(found);
}
