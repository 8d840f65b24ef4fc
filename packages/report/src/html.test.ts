import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoDeploy } from './demo-deploy.ts';
import { demoRun } from './demo-run.ts';
import { validatePage } from './html.fixture.ts';
import { htmlReport } from './html.ts';

const deploy = htmlReport(demoDeploy('loses'));
const textOf = (html: string): string =>
  validatePage(html).find(({ name }) => name === 'body')?.text ?? '';

describe('the page of a run', () => {
  test('asks nothing of any other place and holds no script', () => {
    expect(
      validatePage(deploy).filter(({ name }) => /script|img|iframe|object/.test(name)),
    ).toEqual([]);
    expect(deploy).not.toMatch(/(?:src|href)="(?!#|data:,")|url\(|@import|https?:/);
  });

  test('is run, stage and check, and has the first failure open', () => {
    const elements = validatePage(htmlReport(demoRun('broken')));
    const open = elements.filter(
      ({ name, attributes }) => name === 'details' && attributes.has('open'),
    );
    expect(
      open.map(({ attributes, text }) => [attributes.get('class'), /D\d+|\d/.exec(text)?.[0]]),
    ).toEqual([
      ['stage', '5'],
      ['check broken', 'D2'],
      ['stage', '4'],
      ['stage', '3'],
    ]);
    const text = textOf(htmlReport(demoRun('broken')));
    for (const part of [
      'seed',
      '8f21',
      'Begin with D2',
      'seaworthy replay D2',
      'hint 1/3',
      'todo/openapi.yaml:57',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says in words what each picture shows', () => {
    const pictures = validatePage(deploy).filter(
      ({ attributes }) => attributes.get('role') === 'img',
    );
    const words = pictures.map(({ attributes }) => attributes.get('aria-label') ?? '');
    expect(words).toHaveLength(4);
    expect(words[0]).toMatch(/instance 1: .*draining from \+2\.90 s on.*7 failed requests/);
    expect(words[1]).toMatch(/99 of 100 within 66 ms/);
    expect(words[2]).toMatch(/How many took how long/);
    expect(words[3]).toMatch(/GET \/ 2 to 13/);
  });

  test('draws each instance as a lane and marks each failure by its form', () => {
    const elements = validatePage(deploy);
    const spans = elements.filter(({ attributes }) => attributes.get('class') === 'span draining');
    expect(spans.length).toBeGreaterThanOrEqual(2);
    const crosses = elements.filter(({ attributes }) => attributes.get('class') === 'cross');
    expect(crosses.length).toBeGreaterThanOrEqual(14);
    expect(textOf(htmlReport(demoDeploy('keeps')))).not.toContain('failed request');
  });

  test('stays small however much there is, and says what is left out', () => {
    const events = flood(5000);
    const html = htmlReport(events);
    expect(html.length).toBeLessThan(400_000);
    expect(textOf(html)).toContain('of 5,000 requests are drawn');
    expect(validatePage(html).filter(({ name }) => name === 'rect').length).toBeLessThan(800);
  });
});

/** A run whose only check has so many requests, each tenth of which fails. */
function flood(count: number): RunEvent[] {
  return demoDeploy('loses').flatMap((event): RunEvent[] => {
    if (event.type === 'check-ended') return [{ ...event, requests: count }];
    if (event.type !== 'exchange' || event.exchange.number > 1) return [event];
    return Array.from({ length: count }, (_, n): RunEvent => {
      const startedAt = event.exchange.startedAt + n * 2;
      const exchange = { ...event.exchange, number: n + 1, startedAt, endedAt: startedAt + 5 };
      const failed = { answer: null, noAnswer: { kind: 'reset', detail: 'reset' } } as const;
      return { ...event, exchange: n % 10 === 0 ? { ...exchange, ...failed } : exchange };
    });
  });
}
