/**
 * The time limit of a problem: what its package says, or twice what the slowest accepted submission takes here.
 * A limit that was measured elsewhere is scaled by a calibration program that runs in the same kind of box.
 */
import type { ProblemLimits } from '../problem.ts';
import { mebibyte } from '../sizes.ts';
import { forget, limitsFor, type Workshop } from './workshop.ts';

/** A limit, and how fast the machine was on which it was measured. */
export interface TimeLimit {
  readonly limitMs: number;
  /** What the calibration program took there; null where the package says the limit. */
  readonly calibrationMs: number | null;
}

/** What submissions took. Null where there is none of the kind. */
export interface Measured {
  readonly slowestAcceptedMs: number | null;
  /** Of the submissions that must be too slow, the one whose slowest test took least. */
  readonly fastestExceededMs: number | null;
}

/** The least multiple of the resolution that keeps both distances; else why there is none. */
export function inferLimit(
  limits: ProblemLimits,
  { slowestAcceptedMs, fastestExceededMs }: Measured,
): { readonly limitMs: number } | { readonly problem: string } {
  if (slowestAcceptedMs === null)
    return { problem: 'no submission says how long a right one may take' };
  const stepMs = limits.timeResolutionSeconds * 1000;
  const leastMs = slowestAcceptedMs * limits.acceptedToLimit;
  const limitMs = Math.max(1, Math.ceil(leastMs / stepMs - 1e-9)) * stepMs;
  if (fastestExceededMs === null || limitMs * limits.limitToExceeded <= fastestExceededMs) {
    return { limitMs };
  }
  return {
    problem: `the slowest accepted submission takes ${seconds(slowestAcceptedMs)} s, so the limit is ${seconds(limitMs)} s, and the fastest that must be too slow takes only ${seconds(fastestExceededMs)} s, which is less than ${limits.limitToExceeded} times the limit`,
  };
}

/** The limit for a machine on which the calibration program takes `nowMs`. */
export function scaledLimit(
  { limitMs, calibrationMs }: TimeLimit,
  nowMs: number | null,
): { readonly limitMs: number; readonly factor: number } {
  if (calibrationMs === null || nowMs === null) return { limitMs, factor: 1 };
  const factor = Math.min(mostFactor, Math.max(leastFactor, nowMs / calibrationMs));
  return { limitMs: Math.round(limitMs * factor), factor: Math.round(factor * 100) / 100 };
}

/** How long the calibration program takes here: the least of three runs; null where the driver cannot know. */
export async function calibrate(workshop: Workshop): Promise<number | null> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const outcome = await workshop.run({
      argv: [process.execPath, '-e', calibrationProgram],
      cwd: '/box',
      mounts: process.execPath.startsWith('/usr/')
        ? []
        : [{ from: process.execPath, to: process.execPath, writable: false }],
      stdin: null,
      limits: limitsFor({ cpuMs: 30_000, memoryBytes: 512 * mebibyte, outputBytes: mebibyte }),
    });
    await forget(outcome);
    if (outcome.exitCode === 0 && outcome.cpuMs !== null) times.push(outcome.cpuMs);
  }
  return times.length === 0 ? null : Math.min(...times);
}

/** Seconds as they are told. */
export function seconds(ms: number): string {
  return String(Number((ms / 1000).toFixed(3)));
}

/** A third of a second of whole numbers, a map and a sort: what submissions do. */
const calibrationProgram = `
let x = 1; const seen = new Map(); const all = [];
for (let i = 0; i < 3e7; i++) { x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff; }
for (let i = 0; i < 2e5; i++) { x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff; seen.set(x, i); all.push(x); }
all.sort((a, b) => a - b); if (seen.size + all.length === 0) process.exit(1);`;
const leastFactor = 0.5;
const mostFactor = 8;
