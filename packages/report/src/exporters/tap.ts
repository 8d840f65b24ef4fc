/**
 * The run as TAP, the Test Anything Protocol, version 14: https://testanything.org/tap-version-14-specification.html
 *
 * A check is a test point. One that could not be decided, was blocked, skipped or not run is `not ok … # SKIP`: a harness
 * must not treat it as a failure, and nobody counts it as passed. What is broken has its card as a YAML block.
 * A run that was cut off or undecided has a failed test point of its own and ends with `Bail out!`.
 */
import type { RunEvent } from '@seaworthy/core';
import { escapeForTerminal, escapeJson } from '../escape.ts';
import type { CheckState, RunState } from '../run.ts';
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

/** The run as a TAP 14 document, with a line feed at its end. */
export function tapReport(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const checks = [...run.checks.values()];
  const shortfall = shortfallOf(run);
  const whole = shortfall === null ? [] : [shortfall];
  const lines = [
    'TAP version 14',
    `1..${checks.length + whole.length}`,
    ...checks.flatMap((check, at) => pointOf(check, at + 1, run)),
    ...whole.flatMap(({ claim, message, type }) => [
      `not ok ${checks.length + 1} - ${description(claim)}`,
      ...yamlBlock([scalar('message', message), scalar('code', type)]),
      `Bail out! ${message}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function pointOf(check: CheckState, number: number, run: RunState): string[] {
  const kind = kindOf(check);
  const said = `${number} - ${description(claimOf(check))}`;
  if (kind === 'passed') return [`ok ${said}`];
  if (kind === 'failed') return [`not ok ${said}`, ...yamlBlock(diagnosis(check, run))];
  return [`not ok ${said} # SKIP ${description(messageOf(check, run))}`];
}

function diagnosis(check: CheckState, run: RunState): string[] {
  const card = cardLines(check, run);
  return [
    scalar('message', messageOf(check, run)),
    scalar('check', escapeForTerminal(check.id)),
    scalar('verdict', wordOf(check.verdict)),
    scalar('replay', commandOf(check, run)),
    // The indentation is said, because the lines of a card begin with spaces of their own.
    ...(card.length === 0 ? [] : ['card: |2', ...card.map((line) => `  ${line}`.trimEnd())]),
  ];
}

/** A text in which no `#` begins a directive. */
function description(text: string): string {
  return text.replace(/[\\#]/g, '\\$&');
}

/** A double-quoted string of JSON is one of YAML too. */
function scalar(name: string, text: string): string {
  return `${name}: ${escapeJson(JSON.stringify(text))}`;
}

function yamlBlock(lines: readonly string[]): string[] {
  return ['---', ...lines, '...'].map((line) => (line === '' ? '' : `  ${line}`));
}
