/**
 * The run as `results.json` of a test runner of Exercism, version 3:
 * https://github.com/exercism/docs/blob/main/building/tooling/test-runners/interface.md (as of 0e40e30)
 *
 * Tests are told in the order of the run, and linked to their stage by its number (`task_id`). The format knows passed, failed
 * and errored; what was skipped or not run is none of them and is left out. A message at the top is only there for an error.
 */
import type { Card, RunEvent } from '@seaworthy/core';
import { outcomeOfRun, type RunOutcome } from '../ending.ts';
import { escapeForTerminal, escapeJson, escapeLineStart } from '../escape.ts';
import type { CheckState, RunState, StageState } from '../run.ts';
import { exported } from './exporter-phrases.ts';
import {
  cardLines,
  claimOf,
  commandOf,
  kindOf,
  messageOf,
  readRun,
  shortfallOf,
  wordOf,
} from './results.ts';

interface ExercismTest {
  readonly name: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly message: string | null;
  /** What the server wrote, at most 500 characters. */
  readonly output: string | null;
  /** What is to be typed to run the test again. */
  readonly test_code: string;
  /** The number of the stage. */
  readonly task_id: number;
}

const statuses = {
  passed: 'pass',
  broken: 'fail',
  undecided: 'error',
  aborted: 'error',
  unfinished: 'error',
} as const satisfies Record<RunOutcome, string>;

/** The run as `results.json` of Exercism (version 3), indented, with a line feed at its end. */
export function exercismResults(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const status = statuses[outcomeOfRun(run)];
  const results = {
    version: 3,
    status,
    message: status === 'error' ? (shortfallOf(run)?.message ?? null) : null,
    tests: run.stages.flatMap((stage) =>
      stage.checks.filter(isTold).map((check) => testOf(check, stage, run)),
    ),
  };
  return `${escapeJson(JSON.stringify(results, null, 2))}\n`;
}

function isTold({ verdict }: CheckState): boolean {
  return !['skipped', 'not run'].includes(wordOf(verdict));
}

const statusOfKind = { passed: 'pass', failed: 'fail', error: 'error', skipped: 'error' } as const;

function testOf(check: CheckState, stage: StageState, run: RunState): ExercismTest {
  const status = statusOfKind[kindOf(check)];
  const card = cardLines(check, run).join('\n');
  const message = card === '' ? messageOf(check, run) : card;
  return {
    name: claimOf(check),
    status,
    message: message === '' ? null : message,
    output: check.card === null ? null : outputOf(check.card),
    test_code: commandOf(check, run),
    task_id: stage.number,
  };
}

const mostOutput = 500;

/** The last lines that the server wrote, without those in which we say what we did to it; null where it wrote none. */
function outputOf({ log }: Card): string | null {
  const lines = log
    .filter(({ stream }) => stream !== 'note')
    .map(({ text }) => escapeForTerminal(text));
  const text = lines.join('\n');
  if (lines.length === 0) return null;
  if (text.length <= mostOutput) return text;
  const end = text.slice(-(mostOutput - exported.outputCut.length - 10));
  // Cut within a line, it must not begin with half a character, nor like a command of a CI system.
  return `${exported.outputCut}\n${escapeLineStart(end.replace(/^[\udc00-\udfff]/, ''))}`;
}
