import type { CTRFReport } from 'ctrf';
import { expect, test } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { ctrfReport } from './ctrf.ts';
import { countCtrf } from './readers.fixture.ts';

const broken = (JSON.parse(ctrfReport(demoRun('broken'))) as CTRFReport).results;

test('the schema of these tests is strict', () => {
  const report = JSON.parse(ctrfReport(demoRun('passed'))) as CTRFReport;
  const wrongs: unknown[] = [
    { ...report, results: { ...report.results, more: 1 } },
    { ...report, results: { ...report.results, tests: [{ name: '', status: 'passed' }] } },
    { ...report, specVersion: '1.0' },
  ];
  for (const wrong of wrongs) expect(() => countCtrf(JSON.stringify(wrong))).toThrow('keyword');
});

test('each verdict has a status and keeps our word', () => {
  const words = broken.tests.map(({ status, rawStatus }) => `${rawStatus}: ${status}`);
  expect(new Set(words)).toEqual(
    new Set(['holds: passed', 'broken: failed', 'blocked: skipped', 'skipped: skipped']),
  );
  const { tests } = (JSON.parse(ctrfReport(demoRun('undecided'))) as CTRFReport).results;
  expect(tests[0]).toMatchObject({ rawStatus: 'environment', status: 'other' });
  expect(tests.at(-1)).toMatchObject({
    name: 'it decides everything that it asks',
    status: 'failed',
    rawStatus: 'undecided',
  });
  const cut = JSON.parse(ctrfReport(demoRun('passed').slice(0, 20))) as CTRFReport;
  expect(cut.results.tests.map(({ status }) => status)).toContain('pending');
});

test('a broken check says what was expected, how to repeat it, and has its card', () => {
  expect(broken.tests[1]).toMatchObject({
    name: 'no acknowledged write is lost',
    suite: ['To-do', '5 Survive'],
    message: 'expected 40 items; saw 0 items',
    duration: 1045,
    labels: { check: 'survive/keepsItsWord', lens: 'durability' },
    extra: { number: 'D2', replay: 'seaworthy replay D2 --seed 8f21' },
  });
  expect(broken.tests[1]?.trace).toContain('acknowledged  40  t01, t02');
});

test('times are milliseconds since the epoch', () => {
  const { start, stop } = broken.summary;
  expect(new Date(start).getUTCFullYear()).toBe(2026);
  expect(stop - start).toBe(6546);
  for (const one of broken.tests) {
    expect(one.start).toBeGreaterThanOrEqual(start);
    expect(one.stop).toBeLessThanOrEqual(stop);
  }
});
