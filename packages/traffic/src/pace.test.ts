import { describe, expect, it } from 'vitest';
import { highestRate, lengthOf, moments } from './pace.ts';

describe('the moments at which requests are meant to begin', () => {
  it('are equally far apart at one rate', () => {
    expect([...moments([{ perSecond: 10, ms: 500 }])]).toEqual([100, 200, 300, 400, 500]);
  });

  it('come closer in a ramp, as many as the area under the rate', () => {
    const ramp = [...moments([{ perSecond: 0, toPerSecond: 100, ms: 2000 }])];
    expect(ramp).toHaveLength(100);
    expect(ramp[0]).toBeCloseTo(200);
    expect(ramp[24]).toBeCloseTo(1000);
    expect(ramp.at(-1)).toBeCloseTo(2000);
  });

  it('go further apart in a ramp that falls, and end where it reaches nothing', () => {
    const ramp = [...moments([{ perSecond: 100, toPerSecond: 0, ms: 2000 }])];
    expect(ramp.length).toBeGreaterThanOrEqual(99);
    expect(ramp[74]).toBeCloseTo(1000);
    expect(ramp.every((at, index) => at > (ramp[index - 1] ?? 0))).toBe(true);
  });

  it('go on from phase to phase without a gap and without one too many', () => {
    const phases = [
      { perSecond: 10, ms: 250 },
      { perSecond: 20, ms: 250 },
    ];
    expect([...moments(phases)]).toEqual([100, 200, 275, 325, 375, 425, 475]);
  });

  it('are none at a rate of nothing', () => {
    expect([...moments([{ perSecond: 0, ms: 1000 }])]).toEqual([]);
  });
});

it('knows the highest rate and the length of a plan', () => {
  const phases = [
    { perSecond: 10, toPerSecond: 50, ms: 100 },
    { perSecond: 20, ms: 200 },
  ];
  expect(highestRate(phases)).toBe(50);
  expect(lengthOf(phases)).toBe(300);
});
