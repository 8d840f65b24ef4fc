import { Parser } from 'tap-parser';
import { expect, test } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { hostileRun } from '../hostile.ts';
import { countTap } from './readers.fixture.ts';
import { tapReport } from './tap.ts';

interface Point {
  readonly ok: boolean;
  readonly name: string;
  readonly skip: boolean | string;
  readonly diag: Readonly<Record<string, string>> | null;
}

function pointsOf(text: string): { points: Point[]; bailout: unknown } {
  const points: Point[] = [];
  const parser = new Parser({ strict: true });
  parser.on('assert', ({ ok, name, skip, diag }) =>
    points.push({ ok, name, skip, diag: diag as Point['diag'] }),
  );
  parser.end(text);
  return { points, bailout: parser.bailedOut };
}

test('the parser of these tests is strict', () => {
  expect(() => countTap('TAP version 14\n1..1\nok 1 - x\nhello\n')).toThrow('not TAP');
  expect(countTap('TAP version 14\n1..2\nok 1 - x\n').isPass).toBe(false);
});

test('what is blocked or skipped is left out and says why', () => {
  const { points } = pointsOf(tapReport(demoRun('broken')));
  expect(points[2]).toMatchObject({ ok: false, skip: 'blocked: needs D2' });
  expect(points[8]?.skip).toMatch(/^skipped: the server was not started by us/);
});

test('a broken check has its card as YAML, line by line', () => {
  const { diag } = pointsOf(tapReport(demoRun('broken'))).points[1] ?? {};
  expect(diag).toMatchObject({
    message: 'expected 40 items; saw 0 items',
    check: 'survive/keepsItsWord',
    replay: 'seaworthy replay D2 --seed 8f21',
  });
  expect(diag?.['card']).toMatch(/^ ✗ BROKEN {3}D2 .*\n\n {3}no acknowledged write is lost\n/);
});

test('a run that did not come to its end bails out, and says why', () => {
  const { bailout, points } = pointsOf(tapReport(demoRun('passed').slice(0, 20)));
  expect(bailout).toMatch(/^The record of this run ends here/);
  expect(points.at(-1)).toMatchObject({ ok: false, skip: false, name: 'it comes to its end' });
});

test.each([
  'a # SKIP b',
  '# TODO x',
  'back\\slash \\# x',
  '...',
  '---',
  '- x',
  '2 - two',
  'Bail out!',
])('the claim %j stays a claim', (claim) => {
  const events = hostileRun(claim);
  const { points, bailout } = pointsOf(tapReport(events));
  expect(points).toHaveLength(14);
  expect(bailout).toBe(false);
  expect(points[1]).toMatchObject({ ok: false, skip: false, name: claim });
  expect(points[1]?.diag?.['check']).toBe('survive/keepsItsWord');
});
