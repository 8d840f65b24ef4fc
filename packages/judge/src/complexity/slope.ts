/** How fast time grows with size: the slope of a line through their logarithms. Pure. */

/** CPU time at a size, the start-up time subtracted. */
export interface Point {
  readonly size: number;
  readonly ms: number;
}

/** The slope by least squares: 1 for linear, about 1.1 for n log n, 2 for quadratic. */
export function slopeOf(points: readonly Point[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ ms }) => Math.log(Math.max(ms, leastMs)));
  const meanX = mean(xs);
  const meanY = mean(ys);
  const above = xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? 0) - meanY), 0);
  const below = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}

/** What two measurements of a program and of a right one say. */
export type Growth = 'as-wanted' | 'faster' | 'not-determined';

/**
 * Faster only where both measurements say so. Nothing at all where they differ, or where the right program seems to grow
 * too, because then it is the machine that was disturbed.
 */
export function growthOf(slopes: readonly number[], referenceSlopes: readonly number[]): Growth {
  if (slopes.length === 0 || referenceSlopes.some((slope) => slope > mostOfReference)) {
    return 'not-determined';
  }
  const flagged = slopes.filter((slope) => slope > mostWanted).length;
  if (flagged === 0) return 'as-wanted';
  return flagged === slopes.length && slopes.length >= 2 ? 'faster' : 'not-determined';
}

/**
 * Whether a slope is so near the border that larger sizes are wanted. What the machine adds to the short times makes a
 * slope smaller, so below the border there is more room.
 */
export function isNearBorder(slope: number): boolean {
  return slope > 1.25 && slope < 1.65;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Below this a measured time is noise. */
const leastMs = 1;
const mostWanted = 1.5;
const mostOfReference = 1.4;
