/** Makes the failure card of a broken check from what happened in it. */
import type { Card, ClaimBroken, LogLine } from '@seaworthy/core';
import type { PlacedCheck } from '@seaworthy/content';
import type { RunningServer } from '@seaworthy/supervisor';
import type { Act, Happening } from '@seaworthy/suite';
import { timeline } from './timeline.ts';

/** What is known when a check breaks. */
export interface Failure {
  readonly placed: PlacedCheck;
  readonly error: ClaimBroken;
  readonly seed: string;
  readonly happenings: readonly Happening[];
  /** When the check began, in milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly servers: readonly Pick<RunningServer, 'log'>[];
  /** How often the experiment was repeated, and how often it would have been. */
  readonly trials: { readonly number: number; readonly of: number };
  /** The command that repeats it. */
  readonly command: string;
  /** The file that repeats it, if one could be written. */
  readonly script: string | null;
}

/** The card, its fields in the order in which they are shown. */
export function makeCard(failure: Failure): Card {
  const { placed, error, seed, startedAt, trials } = failure;
  const { details } = error;
  return {
    check: placed.id,
    lens: placed.check.lens,
    claim: placed.check.claim,
    code: details.code ?? null,
    did: timeline(failure.happenings, startedAt),
    expected: details.expected,
    contract: details.contract ?? null,
    saw: details.saw,
    differences: details.differences ?? [],
    survivors: details.survivors ?? null,
    // Of a single trial there is nothing to tell.
    trials: details.trials ?? (trials.number < 2 ? null : { broken: 1, of: trials.number }),
    log: logWindow(failure),
    replay: { command: failure.command, script: failure.script },
    hint: { rung: 1, of: placed.hints.length, text: placed.hints[0] ?? '' },
    seed,
  };
}

/**
 * What the server wrote where the failure lies: around the last fault that was its trial, since what it wrote later, while
 * we read back, says nothing of it; without a fault the last lines. A few from before the check where it wrote nothing since.
 */
function logWindow({ servers, happenings, startedAt }: Failure): readonly LogLine[] {
  const lines = servers
    .flatMap((server) => server.log())
    .toSorted((one, other) => one.at - other.at)
    .map((line) => ({
      atMs: Math.round(line.at - startedAt),
      process: line.process,
      stream: line.stream,
      text: line.text,
    }));
  const since = lines.filter((line) => line.atMs >= 0);
  if (since.length === 0) return lines.slice(-linesBefore);
  const fault = happenings.findLast((one) => one.kind === 'act' && faults.has(one.act));
  if (fault?.kind !== 'act') return since.slice(-mostLines);
  const next = since.findIndex((line) => line.atMs >= Math.round(fault.at - startedAt));
  if (next < 0) return since.slice(-linesBefore);
  return since.slice(Math.max(0, next - linesBefore), next + linesAfter);
}

const faults = new Set<Act>(['kill', 'stop', 'terminate', 'pause', 'cut-database']);
const mostLines = 16;
/** Together as many as a card shows. */
const linesBefore = 4;
const linesAfter = 6;
