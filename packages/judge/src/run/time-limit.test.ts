import { expect, test } from 'vitest';
import { readLimits } from '../package/limits.ts';
import { inferLimit, scaledLimit } from './time-limit.ts';

const limits = readLimits(null);

test.each([
  [100, null, 1000],
  [500, null, 1000],
  [501, null, 2000],
  [1200, 10_000, 3000],
  [100, 1500, 1000],
])(
  'with %d ms for the slowest right one and %d ms for the fastest wrong one it is %d ms',
  (accepted, exceeded, limitMs) => {
    const measured = { slowestAcceptedMs: accepted, fastestExceededMs: exceeded };
    expect(inferLimit(limits, measured)).toEqual({ limitMs });
  },
);

test('the resolution and the factors of a package count', () => {
  const own = { ...limits, timeResolutionSeconds: 0.1, acceptedToLimit: 3 };
  const measured = { slowestAcceptedMs: 110, fastestExceededMs: null };
  expect(inferLimit(own, measured)).toEqual({ limitMs: 400 });
});

test.each([
  [600, 2500],
  [100, 1499],
  [null, null],
])('with %s and %s ms there is no limit', (slowestAcceptedMs, fastestExceededMs) => {
  expect(inferLimit(limits, { slowestAcceptedMs, fastestExceededMs })).toHaveProperty('problem');
});

test.each([
  [{ limitMs: 1000, calibrationMs: 300 }, 600, { limitMs: 2000, factor: 2 }],
  [{ limitMs: 1000, calibrationMs: 300 }, 240, { limitMs: 800, factor: 0.8 }],
  [{ limitMs: 1000, calibrationMs: 300 }, 30, { limitMs: 500, factor: 0.5 }],
  [{ limitMs: 1000, calibrationMs: 300 }, 30_000, { limitMs: 8000, factor: 8 }],
  [{ limitMs: 1000, calibrationMs: null }, 600, { limitMs: 1000, factor: 1 }],
  [{ limitMs: 1000, calibrationMs: 300 }, null, { limitMs: 1000, factor: 1 }],
])('%j is scaled where the calibration takes %s ms', (limit, nowMs, expected) => {
  expect(scaledLimit(limit, nowMs)).toEqual(expected);
});
