import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoDeploy } from '../demo-deploy.ts';
import { demoRun } from '../demo-run.ts';
import { follow, newRun } from '../run.ts';
import type { RequestSeen } from '../story.ts';
import { amountAxis, latencyAxis, timeAxis } from './axis.ts';
import { sparkline } from './in-cells.ts';
import { lanesOf, type LanePicture } from './lanes.ts';
import { packed, thinned } from './pack.ts';
import { spansBetween } from './spans.ts';

function requestAt(startedAt: number, ms: number, more: Partial<RequestSeen> = {}): RequestSeen {
  return {
    number: startedAt,
    startedAt,
    endedAt: startedAt + ms,
    person: 'alice',
    instance: null,
    end: 'answered',
    line: 'GET /',
    outcome: '200',
    statements: null,
    ...more,
  };
}

function pictureOf(events: readonly RunEvent[], id: string): LanePicture | null {
  const run = newRun();
  for (const event of events) follow(run, event);
  const check = run.checks.get(id);
  return check === undefined ? null : lanesOf(check, run);
}

describe('an axis', () => {
  test('of time counts from the beginning of the check, at round moments', () => {
    const { marks, placeOf } = timeAxis({ from: 1500, to: 3500, zero: 1000 });
    expect(marks.map(({ text }) => text)).toEqual(['0.5 s', '1.0 s', '1.5 s', '2.0 s', '2.5 s']);
    expect([placeOf(1500), placeOf(2500), placeOf(9999)]).toEqual([0, 50, 100]);
  });

  test('of a short time is in milliseconds', () => {
    const { marks } = timeAxis({ from: 1000, to: 1010, zero: 1000 });
    expect(marks.map(({ text }) => text)).toContain('4 ms');
  });

  test('of amounts begins at nothing', () => {
    const { marks, placeOf } = amountAxis(1800, 100);
    expect(placeOf(0)).toBe(100);
    expect(marks.map(({ text }) => text)).toEqual(['500', '1,000', '1,500', '2,000']);
    expect(amountAxis(0, 100).placeOf(0)).toBe(100);
  });

  test('of latencies has a step for each ten times', () => {
    const { placeOf } = latencyAxis(1, 100);
    expect([placeOf(1), placeOf(10), placeOf(100), placeOf(0)]).toEqual([0, 50, 100, 0]);
  });
});

describe('requests in rows', () => {
  test('that follow each other share one, those that overlap do not', () => {
    const requests = [requestAt(0, 5), requestAt(2, 9), requestAt(6, 2), requestAt(7, 2)];
    expect(packed(requests, 0).map(({ row }) => row)).toEqual([0, 1, 0, 2]);
  });

  test('are thinned evenly, and those that failed stay', () => {
    const requests = Array.from({ length: 1000 }, (_, n) =>
      requestAt(n, 1, n % 100 === 7 ? { end: 'failed' } : {}),
    );
    const kept = thinned(requests, 100);
    expect(kept).toHaveLength(100);
    expect(kept.filter(({ end }) => end === 'failed')).toHaveLength(10);
    expect(kept.filter(({ startedAt }) => startedAt < 500)).toHaveLength(50);
    expect(thinned(requests.slice(0, 100), 100)).toHaveLength(100);
  });
});

describe('spans', () => {
  const change = (at: number, state: 'starting' | 'ready' | 'draining' | 'stopped') =>
    ({ at, state, instance: 1 }) as const;

  test('say what an instance was from when to when', () => {
    const changes = [change(0, 'starting'), change(5, 'ready'), change(20, 'draining')];
    expect(spansBetween(changes, { from: 10, to: 30 })).toEqual([
      { condition: 'ready', from: 10, to: 20 },
      { condition: 'draining', from: 20, to: 30 },
    ]);
  });

  test('begin with nothing where it was started later, and with a server that was there', () => {
    const [first] = spansBetween([change(15, 'starting')], { from: 10, to: 30 });
    expect(first).toEqual({ condition: 'gone', from: 10, to: 15 });
    expect(spansBetween([], { from: 10, to: 30 })).toEqual([
      { condition: 'ready', from: 10, to: 30 },
    ]);
  });
});

describe('lanes', () => {
  test('are instances where there are several', () => {
    const picture = pictureOf(demoDeploy('loses'), 'ship-it/losesNothing');
    expect(picture?.lanes.map(({ of }) => of)).toEqual([
      { kind: 'instance', number: 1 },
      { kind: 'instance', number: 2 },
    ]);
    expect(picture?.lanes.map(({ failures }) => failures.length)).toEqual([7, 7]);
    expect(picture?.acts.map(({ instance }) => instance)).toEqual([1, 2]);
  });

  test('are the server and the people where there is one', () => {
    const picture = pictureOf(demoRun('broken'), 'survive/keepsItsWord');
    expect(picture?.lanes.map(({ of }) => of)).toEqual([
      { kind: 'server' },
      { kind: 'person', name: 'alice' },
    ]);
    expect(picture?.lanes[0]?.spans.map(({ condition }) => condition)).toEqual([
      'ready',
      'gone',
      'starting',
      'ready',
    ]);
    const kill = (picture?.acts[0]?.startedAt ?? 0) - (picture?.zero ?? 0);
    expect(kill).toBeGreaterThan(400);
    expect(kill).toBeLessThan(430);
  });

  test('are not drawn for requests that only follow each other', () => {
    expect(pictureOf(demoRun('broken'), 'first-light/emptyList')).toBeNull();
  });

  test('are drawn for requests at the same time', () => {
    const events = demoRun('broken').map((event): RunEvent => {
      if (event.type !== 'exchange') return event;
      const { exchange } = event;
      return { ...event, exchange: { ...exchange, startedAt: exchange.startedAt - 500 } };
    });
    expect(pictureOf(events, 'first-light/emptyList')?.lanes).toHaveLength(2);
  });
});

test('a sparkline shows the highest of what it has no room for', () => {
  const look = { width: 80, colour: false, plain: false, unicode: true };
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], 20, look)).toBe('▁▂▃▄▅▆▇██');
  expect(sparkline([1, 8, 1, 1, 1, 1], 3, look)).toBe('█▂▂');
  expect(sparkline([0, 0], 3, { ...look, unicode: false })).toBe('__');
});
