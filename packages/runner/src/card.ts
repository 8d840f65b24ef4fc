/** Makes the failure card of a broken check from what happened in it. */
import type { Card, ClaimBroken, LogLine } from '@seaworthy/core';
import type { PlacedCheck } from '@seaworthy/content';
import type { RunningServer } from '@seaworthy/supervisor';
import type { Happening } from '@seaworthy/suite';
import { timeline } from './timeline.ts';

/** What is known when a check breaks. */
export interface Failure {
  readonly placed: PlacedCheck;
  readonly error: ClaimBroken;
  readonly seed: string;
  readonly happenings: readonly Happening[];
  /** When the check began, in milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly server: RunningServer | null;
  /** How often the experiment was repeated, and how often it would have been. */
  readonly trials: { readonly number: number; readonly of: number };
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
    trials: details.trials ?? (trials.number === 0 ? null : { broken: 1, of: trials.number }),
    log: logWindow(failure.server, startedAt),
    replay: { command: `seaworthy replay ${placed.id} --seed ${seed}`, script: failure.script },
    hint: { rung: 1, of: placed.hints.length, text: placed.hints[0] ?? '' },
    seed,
  };
}

/** The last lines that the server wrote since the check began; a few from before it where it wrote nothing since. */
function logWindow(server: RunningServer | null, startedAt: number): readonly LogLine[] {
  if (server === null) return [];
  const lines = server.log().map((line) => ({
    atMs: Math.round(line.at - startedAt),
    process: line.process,
    stream: line.stream,
    text: line.text,
  }));
  const since = lines.filter((line) => line.atMs >= 0);
  return since.length > 0 ? since.slice(-mostLines) : lines.slice(-fewLines);
}

const mostLines = 16;
const fewLines = 4;
