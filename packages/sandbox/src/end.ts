/** Says how a run ended, from what was seen of it. The same for every driver. */
import type { End, Limits } from './sandbox.ts';

/** What a driver saw. */
export interface Facts {
  readonly limits: Limits;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** What the driver ended it for, or `null` when it ended by itself. */
  readonly stoppedFor: Reason | null;
  readonly cpuMs: number | null;
  readonly wallMs: number;
  readonly isOutOfMemory: boolean;
  readonly isTruncated: boolean;
}

/** Why a driver ends a program. */
export type Reason = 'cpu' | 'wall' | 'processes' | 'disk';

/**
 * The first that fits. Output comes before everything: some runtimes take the signal of a full file for an ordinary
 * error and exit with 1. Memory comes before time, because who runs out of memory becomes slow.
 */
export function endOf(facts: Facts): End {
  if (facts.isTruncated || facts.stoppedFor === 'disk') return 'output';
  if (facts.isOutOfMemory) return 'memory';
  if (facts.stoppedFor === 'processes') return 'processes';
  if (isOverCpu(facts)) return 'cpu';
  if (facts.stoppedFor === 'wall') return isIdle(facts) ? 'idle' : 'wall';
  return facts.signal === null ? 'exit' : 'signal';
}

function isOverCpu({ cpuMs, limits, signal, stoppedFor }: Facts): boolean {
  if (stoppedFor === 'cpu' || signal === 'SIGXCPU') return true;
  return cpuMs !== null && cpuMs > limits.cpuMs;
}

/** Who used less than a tenth of the time waited for something, most likely for input. */
function isIdle({ cpuMs, wallMs }: Facts): boolean {
  return cpuMs !== null && cpuMs < wallMs / 10;
}
