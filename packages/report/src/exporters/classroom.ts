/**
 * The run as the result of a grader of GitHub Classroom, as its reporter reads it.
 *
 * There is no schema; the form is what the reporter takes from `<RUNNER>_RESULTS`, where it expects this JSON in base64:
 * https://github.com/classroom-resources/autograding-grading-reporter (src/main.js at b953c1a, src/notify-classroom.js at 1549b90).
 * It adds up the scores of the tests and sets them against `max_score`, so that each check has one: 1 where it holds, else 0.
 * A skipped check takes no part in the points. A run that was cut off or undecided is an `error` and never has all points.
 */
import type { RunEvent } from '@seaworthy/core';
import { outcomeOfRun, type RunOutcome } from '../ending.ts';
import { escapeJson } from '../escape.ts';
import { shortenMiddle } from '../layout.ts';
import type { CheckState, RunState } from '../run.ts';
import { exported } from './exporter-phrases.ts';
import { claimOf, commandOf, kindOf, messageOf, readRun, shortfallOf, wordOf } from './results.ts';

interface ClassroomTest {
  readonly name: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly score: number;
  readonly message: string | null;
  /** What is run, which the reporter shows below the name. */
  readonly test_code: string;
  /** Always 0, "nowhere": a check looks from outside and knows no line of a file. */
  readonly line_no: 0;
}

/** The run as JSON for the reporter of GitHub Classroom, on one line, with a line feed at its end. */
export function classroomResults(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const last = widths.at(-1) ?? 0;
  const fitting = widths.find((width) => bytesOf(textOf(run, width)) <= mostBytes);
  return textOf(run, fitting ?? last);
}

/**
 * How long the document may be: Linux takes at most 128 KiB (131,072 bytes) in one variable of the environment, and base64
 * makes four bytes of three.
 */
const mostBytes = 97_000;

/** How wide each text may be, in cells: as wide as lets the document fit. */
const widths = [1000, 200, 60, 30];

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const statuses = {
  passed: 'pass',
  broken: 'fail',
  undecided: 'error',
  aborted: 'error',
  unfinished: 'error',
} as const satisfies Record<RunOutcome, string>;

function textOf(run: RunState, width: number): string {
  const checks = [...run.checks.values()];
  const counted = checks.filter(({ verdict }) => wordOf(verdict) !== 'skipped');
  const whole = wholeRunOf(run, width);
  const results = {
    status: statuses[outcomeOfRun(run)],
    max_score: counted.length + whole.length,
    tests: [...checks.map((check) => testOf(check, run, width)), ...whole],
  };
  return `${escapeJson(JSON.stringify(results))}\n`;
}

const statusOfKind = { passed: 'pass', failed: 'fail', error: 'error', skipped: 'error' } as const;

function testOf(check: CheckState, run: RunState, width: number): ClassroomTest {
  const status = statusOfKind[kindOf(check)];
  return {
    name: inShort(claimOf(check), width),
    status,
    score: status === 'pass' ? 1 : 0,
    message: status === 'pass' ? null : messageOf(check, run, width),
    test_code: inShort(commandOf(check, run), width),
    line_no: 0,
  };
}

function wholeRunOf(run: RunState, width: number): ClassroomTest[] {
  const shortfall = shortfallOf(run);
  if (shortfall === null) return [];
  const message = inShort(shortfall.message, width);
  const status = 'error';
  const common = { score: 0, test_code: exported.checkAll, line_no: 0 } as const;
  return [{ name: shortfall.claim, status, message, ...common }];
}

function inShort(text: string, width: number): string {
  return shortenMiddle(text, width, { unicode: true });
}
