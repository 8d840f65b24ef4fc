import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { renderCard } from './card.ts';
import type { CardOptions } from './card-options.ts';
import { demoCards } from './demo-cards.ts';
import { demoDeploy } from './demo-deploy.ts';
import { demoRun } from './demo-run.ts';
import { cells } from './layout.ts';
import { pictureLines, spokenPictures } from './picture/terminal-lines.ts';
import { follow, newRun } from './run.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const updating = process.env['UPDATE_GOLDEN'] === '1';
const wide: CardOptions = { width: 80, colour: false, plain: false, unicode: true, number: 'D2' };

const forms: Readonly<Record<string, CardOptions>> = {
  '80': wide,
  '40-ascii': { ...wide, width: 40, unicode: false },
  plain: { ...wide, plain: true },
};

const names: Readonly<Record<keyof typeof demoCards, string>> = {
  behaviour: 'behaviour-difference',
  survivors: 'crash-with-survivors',
  race: 'race-with-trials',
  start: 'start-conduct-with-log',
  badInput: 'bad-input-shrunk',
};

/** Compares with the stored text; with UPDATE_GOLDEN=1 it writes it instead. */
function expectGolden(name: string, lines: readonly string[]): void {
  const path = `${golden}${name}.txt`;
  const text = `${lines.join('\n')}\n`;
  if (updating) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const pictures: Readonly<Record<string, readonly RunEvent[]>> = {
  'picture-of-a-crash': demoRun('broken'),
  'picture-of-a-deploy-that-loses': demoDeploy('loses'),
  'picture-of-a-deploy-that-keeps': demoDeploy('keeps'),
};

/** The pictures of the first check of a run that has some. */
function pictureOf(events: readonly RunEvent[], options: CardOptions): string[] {
  const run = newRun();
  for (const event of events) follow(run, event);
  const check = [...run.checks.values()].find(({ story }) => story.acts.length > 0);
  if (check === undefined) return [];
  return options.plain ? spokenPictures(check, run) : pictureLines(check, run, options);
}

describe('cards and pictures are as they were reviewed', () => {
  for (const [kind, name] of Object.entries(names)) {
    for (const [form, options] of Object.entries(forms)) {
      test(`${name}, ${form}`, () => {
        const card = Object.entries(demoCards).find(([key]) => key === kind)?.[1] ?? demoCards.race;
        expectGolden(`${name}.${form}`, renderCard(card, options));
      });
    }
  }

  for (const [name, events] of Object.entries(pictures)) {
    for (const [form, options] of Object.entries(forms)) {
      test(`${name}, ${form}`, () => {
        expectGolden(`${name}.${form}`, pictureOf(events, options));
      });
    }
  }

  test('there is no text without a card or a picture', () => {
    const all = [...Object.values(names), ...Object.keys(pictures)];
    const expected = all.flatMap((name) => Object.keys(forms).map((form) => `${name}.${form}.txt`));
    expect(readdirSync(golden).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a card', () => {
  const card = demoCards.survivors;

  test('has its fields in the fixed order', () => {
    const text = renderCard(card, wide).join('\n');
    const labels = [
      'we did',
      'expected',
      'saw',
      'survivors',
      'trials',
      'your log',
      'replay',
      'hint 1/3',
    ];
    const places = labels.map((label) => text.indexOf(`\n   ${label}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names who acted in each step', () => {
    const text = renderCard(card, wide).join('\n');
    expect(text).toMatch(/\+0\.41 s {2}seaworthy {2}kill -9/);
    expect(text).toMatch(/\+1\.04 s {2}alice {6}GET/);
  });

  test('is coloured only when asked', () => {
    expect(renderCard(card, wide).join('')).not.toContain('\u001b');
    expect(renderCard(card, { ...wide, colour: true }).join('')).toContain('\u001b[1;31m');
    expect(renderCard(card, { ...wide, colour: true, plain: true }).join('')).not.toContain(
      '\u001b',
    );
  });

  test('shortens a long value in its middle and says how long it is', () => {
    const did = [{ atMs: 0, who: 'alice', text: `POST / ${'a'.repeat(10_000)}` }];
    const text = renderCard({ ...card, did }, wide)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('… 10,007 characters …');
    expect(renderCard({ ...card, did }, wide).length).toBeLessThan(30);
  });

  test('shows long values around the first character that differs', () => {
    const same = 'x'.repeat(5000);
    const differences = [
      { at: 'body', expected: `${same}Buy milk${same}`, saw: `${same}Buy mink${same}` },
    ];
    const lines = renderCard({ ...card, differences }, wide);
    const at = lines.findIndex((line) => line.includes('Buy mink'));
    const column = lines[at]?.indexOf('nk') ?? -1;
    expect(lines[at - 1]?.slice(column, column + 2)).toBe('lk');
    expect(lines[at + 1]?.indexOf('^')).toBe(column);
    expect(lines[at + 1]).toContain('character 5,007');
    expect(lines[at]).toContain('(10,008 characters)');
  });

  test('spells out what would look the same', () => {
    const differences = [{ at: 'body', expected: 'a\\nb', saw: 'a\nb' }];
    const text = renderCard({ ...card, differences }, wide).join('\n');
    expect(text).toContain('expected a\\\\nb, saw a\\nb');
  });

  test('tells how many lines, steps and differences it leaves out, and with verbose leaves out none', () => {
    const did = Array.from({ length: 50 }, (_, at) => ({
      atMs: at,
      who: 'alice',
      text: `step ${at}`,
    }));
    const log = Array.from({ length: 50 }, (_, at) => ({
      atMs: at,
      process: 'web',
      stream: 'stdout' as const,
      text: `line ${at}`,
    }));
    const differences = did.map(({ text }) => ({ at: text, expected: 'a', saw: 'b' }));
    const long = { ...card, did, log, differences };
    const short = renderCard(long, wide).join('\n');
    expect(short).toContain('34 more steps, not shown');
    expect(short).toContain('40 earlier lines, not shown');
    expect(short).toContain('and 45 more differences');
    expect(renderCard(long, { ...wide, verbose: true }).length).toBeGreaterThan(150);
  });

  test('keeps its commands on one line, so that they can be copied', () => {
    const command = 'seaworthy replay say-no-well/refusesFieldsOfTheWrongType --seed 2f1e0d9c';
    const script = '/home/kim/todo/.seaworthy/replays/20261123-013702821-1000/D23.sh';
    const replayed = { ...card, replay: { command, script } };
    const lines = renderCard(replayed, { ...wide, folder: '/home/kim/todo' });
    expect(lines).toContain(`     ${command}`);
    expect(lines.join('\n')).toContain(
      '\n   by hand      sh .seaworthy/replays/20261123-013702821-1000/D23.sh\n',
    );
  });

  test('quotes a path for the shell where it needs to be', () => {
    const script = "/home/kim/my sörver's/.seaworthy/replays/1/D2.sh";
    const replayed = { ...card, replay: { ...card.replay, script } };
    const lines = renderCard(replayed, { ...wide, folder: '/home/kim' });
    expect(lines.join('\n')).toContain(`sh 'my sörver'\\''s/.seaworthy/replays/1/D2.sh'`);
  });

  test('is aligned by cells, not by characters', () => {
    const did = [
      { atMs: 0, who: '漢字', text: 'one' },
      { atMs: 0, who: 'bob', text: 'two' },
    ];
    const lines = renderCard({ ...card, did }, wide);
    const columns = ['one', 'two'].map((word) => {
      const line = lines.find((each) => each.endsWith(word)) ?? '';
      return cells(line) - word.length;
    });
    expect(columns[0]).toBe(columns[1]);
  });

  test('without a hint names the command that gives one', () => {
    const text = renderCard(demoCards.badInput, { ...wide, number: 'D8' }).join('\n');
    expect(text).toMatch(/hint 1\/3 +seaworthy hint D8/);
  });
});
