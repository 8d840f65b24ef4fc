/** How a comparison is shown: by eye, by ear, as a page, to a program; and whatever the servers sent. */
import { describe, expect, test } from 'vitest';
import { hostileStrings, rawCommand, rawControl } from '../hostile.ts';
import { validatePage } from '../html.fixture.ts';
import { cells } from '../layout.ts';
import type { Look } from '../theme.ts';
import {
  compare,
  created,
  here,
  pair,
  reportOf,
  there,
  todo,
  type Said,
} from './compare.fixture.ts';
import { differs } from './comparison.ts';
import { comparisonJson } from './json.ts';
import { comparisonLines } from './lines.ts';
import { comparisonHtml } from './page.ts';

const wide: Look = { width: 80, colour: false, plain: false, unicode: true };

describe('a comparison', () => {
  test('stands side by side where there is room', () => {
    expect(comparisonLines(reportOf(compare([created])), wide)).toEqual([
      ' mine beside the reference of Shop',
      ' Both were started with nothing in them.',
      '',
      ' ≠ DIFFERS  1  POST / {"title":"Buy bread"}',
      ` ${'yours'.padEnd(38)} │ the reference`,
      ` ${'200'.padEnd(38)} ≠ 201`,
      ` ${' '.repeat(38)} > location: {url 1}`,
      ` ${'{'.padEnd(38)} │ {`,
      ` ${'  "id": {id 1},'.padEnd(38)} │   "id": {id 1},`,
      ` ${'  "title": "Buy bread",'.padEnd(38)} │   "title": "Buy bread",`,
      ` ${'  "completed": false,'.padEnd(38)} ≠   "completed": true,`,
      ` ${'  "url": {url 1}'.padEnd(38)} │   "url": {url 1}`,
      ` ${'}'.padEnd(38)} │ }`,
      '',
      ' 1 of 1 answer differs.',
      ' To differ from the reference is not wrong in itself: the contract and the',
      ' checks say what must be.',
      ' Treated as the same: urls, by where each server first gave them ({url 1}: in',
      ' answer 1); ids. --verbose shows all.',
      ' ≠ differs   > only the reference',
    ]);
  });

  test('stands one below the other in a narrow terminal', () => {
    const lines = comparisonLines(reportOf(compare([created])), {
      ...wide,
      width: 40,
      unicode: false,
    });
    expect(lines.slice(3, 15)).toEqual([
      ' ! DIFFERS  1  POST / {"title":"Buy',
      '               bread"}',
      ' <   200',
      ' >   201',
      ' >   location: {url 1}',
      '     {',
      '       "id": {id 1},',
      '       "title": "Buy bread",',
      ' <     "completed": false,',
      ' >     "completed": true,',
      '       "url": {url 1}',
      '     }',
    ]);
    for (const line of lines) expect(line).toMatch(/^[ -~]{0,40}$/);
  });

  test('is spoken as whole statements', () => {
    const report = reportOf(compare([created]));
    expect(comparisonLines(report, { ...wide, plain: true }).slice(2, 6)).toEqual([
      'Request 1 of 1: POST / {"title":"Buy bread"}: differs.',
      'Difference at status: yours 200, the reference 201.',
      'Difference at header location: yours (nothing), the reference location: {url 1}.',
      'Difference at body /completed: yours "completed": false,, the reference "completed": true,.',
    ]);
  });

  test('shows every value as it is when it is asked to show all', () => {
    const lines = comparisonLines(reportOf(compare([created], true)), { ...wide, verbose: true });
    expect(lines.join('\n')).toContain(`"url": "${there}/f3"`);
    expect(lines.join('\n')).toMatch(/"id": 1, +≈ {3}"id": "f3",/);
  });

  test('of a check shows what differs first, and names what is the same', () => {
    const same = pair({ body: todo }, { body: todo });
    const report = reportOf(compare([same, same, created, same]), true);
    const text = comparisonLines(report, wide).join('\n');
    expect(text).toContain(
      ' check survive/keeps, seed 8f21: It keeps\n yours: broken, the reference: holds\n',
    );
    expect(text).toContain(' The same answers to: 1 to 2, 4.\n');
    expect(text.match(/DIFFERS/g)).toHaveLength(1);
    const short = compare([same, { ...same, mine: null }, { ...same, mine: null }]);
    expect(comparisonLines(reportOf(short, true), wide).join('\n')).toMatch(
      / Only the reference was asked, because at yours the check had ended: 2 to 3\.\n/,
    );
    expect(differs(report)).toBe(true);
  });

  test('folds what is long and the same, and has an end', () => {
    const items = Array.from({ length: 400 }, (_, at) => ({ title: `Item ${at}` }));
    const other = items.map((item, at) => (at === 200 ? { title: 'Another' } : item));
    const lines = comparisonLines(
      reportOf(compare([pair({ body: other }, { body: items })])),
      wide,
    );
    expect(lines.length).toBeLessThan(60);
    expect(lines.join('\n')).toContain('more lines that are the same');
    const all = items.map((_, at) => ({ title: `No ${at}` }));
    const endless = comparisonLines(
      reportOf(compare([pair({ body: all }, { body: items })])),
      wide,
    );
    expect(endless.length).toBeLessThan(160);
    expect(endless.join('\n')).toMatch(/\d+ more lines, not shown/);
  });

  test('is a page that asks nothing of any other place', () => {
    const html = comparisonHtml(reportOf(compare([created])), false);
    const elements = validatePage(html);
    expect(elements.filter(({ name }) => name === 'table')).toHaveLength(1);
    const changed = elements.filter(({ attributes }) => attributes.get('class') === 'changed');
    expect(changed.map(({ text }) => text.trim())).toEqual([
      '200differs201',
      '"completed": false,differs  "completed": true,',
    ]);
  });

  test('is a document for programs', () => {
    expect(JSON.parse(comparisonJson(reportOf(compare([created]))))).toMatchObject({
      seaworthy: 1,
      same: false,
      subject: { kind: 'requests' },
      requests: [
        {
          number: 1,
          request: 'POST / {"title":"Buy bread"}',
          same: false,
          differences: [
            { at: 'status', kind: 'changed', mine: '200', reference: '201' },
            { at: 'header location', kind: 'reference', mine: '' },
            { at: 'body /completed', kind: 'changed' },
          ],
          mine: { sent: { method: 'POST', url: `${here}/` }, answer: { status: 200 } },
        },
      ],
    });
  });

  test.for(Object.entries(hostileStrings))('shows %s only escaped', ([, text]) => {
    const hostile: Said = {
      sent: text,
      path: `/${encodeURIComponent(text.toWellFormed())}`,
      headers: [
        ['location', text],
        ['content-type', text],
        ['x-other', text],
      ],
      body: { [text]: text, list: [text, text], url: text },
    };
    const other: Said = { ...hostile, body: `${text}\n${text}`, status: 201 };
    for (const verbose of [false, true]) {
      const comparison = compare(
        [pair(hostile, other), pair(hostile, { ...hostile, body: [text] })],
        verbose,
      );
      const report = { ...reportOf(comparison, true), target: text };
      for (const look of [wide, { ...wide, width: 40 }, { ...wide, plain: true }]) {
        const lines = comparisonLines(report, { ...look, verbose });
        expect(lines.filter((line) => rawControl.test(line) || rawCommand.test(line))).toEqual([]);
        if (!look.plain) expect(lines.filter((line) => cells(line) > look.width)).toEqual([]);
      }
      validatePage(comparisonHtml(report, verbose));
      expect(rawControl.test(comparisonJson(report))).toBe(false);
    }
  });
});
