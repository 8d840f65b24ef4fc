/** Makes the outcome of what was seen of a run. What the box itself tells is held against what was counted outside. */
import type { CgroupFigures } from '../cgroup/cgroup.ts';
import { endOf, type Reason } from '../end.ts';
import { capturedOf } from '../output-file.ts';
import type { Command, Guarantees, Limits, Outcome } from '../sandbox.ts';
import type { Parts } from './slot.ts';
import type { Watched } from './watch.ts';

/** What an outcome is made of. */
export interface Seen {
  readonly watched: Watched;
  readonly command: Command;
  readonly limits: Limits;
  readonly parts: Parts;
  readonly guarantees: Guarantees;
}

/** Says what came of the run. */
export function outcomeOf({ watched, command, limits, parts, guarantees }: Seen): Outcome {
  const stdout = capturedOf(parts.stdout, command.stdout, limits.outputBytes);
  const stderr = capturedOf(parts.stderr, command.stderr, limits.outputBytes);
  const figures = parts.cgroup?.figures() ?? unknown;
  const cpuMs = cpuOf(watched);
  const { exitCode, signal } = watched.told ?? { exitCode: null, signal: null };
  const end = endOf({
    limits,
    exitCode,
    signal,
    stoppedFor: reasonOf(watched, figures),
    cpuMs,
    wallMs: watched.wallMs,
    isOutOfMemory: figures.isOutOfMemory ?? hasFilledItsMemory(watched, limits),
    isTruncated: stdout.truncated || stderr.truncated,
  });
  const isLost = watched.told === null && end === 'exit';
  return {
    end: isLost ? 'internal' : end,
    exitCode,
    signal,
    cpuMs,
    wallMs: watched.wallMs,
    memoryPeakBytes: figures.memoryPeakBytes,
    processPeak: figures.processPeak,
    stdout,
    stderr,
    guarantees,
    trouble: isLost ? `the box was lost: ${watched.complaint || 'it said nothing'}` : null,
  };
}

const unknown: CgroupFigures = {
  memoryPeakBytes: null,
  processPeak: null,
  isOutOfMemory: null,
  isOutOfProcesses: false,
};

/** Why it was ended; who was refused a process and then failed by itself, failed by that. */
function reasonOf(watched: Watched, figures: CgroupFigures): Reason | null {
  const { told, stoppedFor } = watched;
  if (told?.isOverCpu === true) return 'cpu';
  if (stoppedFor !== null) return stoppedFor;
  return figures.isOutOfProcesses && told?.exitCode !== 0 ? 'processes' : null;
}

/**
 * The cgroup knows best. Else it is what init counted, unless the meter counted much more for the whole box: then
 * somebody ended without being waited for, or init was deceived.
 */
function cpuOf({ told, metered, boxCpuMs }: Watched): number | null {
  if (boxCpuMs !== null) return boxCpuMs;
  if (told === null) return metered?.cpuMs ?? null;
  const most = metered?.cpuMs ?? told.cpuMs;
  return most - told.cpuMs > makingMs ? most : told.cpuMs;
}

/** Without a cgroup a program that is refused memory fails somehow, so it must have failed and have come near. */
function hasFilledItsMemory({ told }: Watched, limits: Limits): boolean {
  if (told === null || told.exitCode === 0) return false;
  return told.peakBytes >= limits.memoryBytes * 0.9;
}

/** The most that the making of a box takes of the CPU, on a slow machine under load. */
const makingMs = 150;
