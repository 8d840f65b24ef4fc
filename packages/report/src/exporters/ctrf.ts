/**
 * The run as CTRF, the Common Test Report Format, which summaries and dashboards of CI systems read.
 *
 * Specification 1.0.0 and schema: https://github.com/ctrf-io/ctrf (docs/specification).
 * Its statuses know no "could not be decided": that is `other`. Blocked and skipped are `skipped`, not run is `pending`.
 * Our own word for each verdict is in `rawStatus`, and what else we know in `labels` and `extra`.
 * Most readers of it look only at `failed`, so that a run which was cut off or undecided has one failed entry of its own.
 */
import type { RunEvent } from '@seaworthy/core';
import { outcomeOfRun } from '../ending.ts';
import { escapeForTerminal, escapeJson } from '../escape.ts';
import { paged } from '../page-phrases.ts';
import type { CheckState, RunState, StageState } from '../run.ts';
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

type CtrfStatus = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** One entry of `results.tests`. Times are milliseconds; `start` and `stop` since the Unix epoch. */
interface CtrfTest {
  readonly name: string;
  readonly status: CtrfStatus;
  readonly duration: number;
  readonly start?: number;
  readonly stop?: number;
  readonly suite: readonly string[];
  readonly message?: string;
  readonly trace?: string;
  readonly rawStatus: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string | number>>;
}

/** The run as one CTRF document (specification 1.0.0), indented, with a line feed at its end. */
export function ctrfReport(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const tests = [
    ...run.stages.flatMap((stage) => stage.checks.map((check) => testOf(check, stage, run))),
    ...wholeRunOf(run),
  ];
  const epoch = Math.round(run.epoch ?? 0);
  const took = Math.round(run.ending?.durations.totalMs ?? run.lastAt);
  const report = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    results: {
      tool: { name: 'Seaworthy' },
      // Where the events tell no time of day, a run begins at the epoch: the schema wants a number.
      summary: { ...countsOf(tests), start: epoch, stop: epoch + took },
      tests,
      extra: facts(run),
    },
  };
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}

function countsOf(tests: readonly CtrfTest[]): Readonly<Record<CtrfStatus | 'tests', number>> {
  const counts = { tests: tests.length, passed: 0, failed: 0, skipped: 0, pending: 0, other: 0 };
  for (const { status } of tests) counts[status] += 1;
  return counts;
}

function facts(run: RunState): Readonly<Record<string, string>> {
  const { opening } = run;
  const known = { run: opening?.run, seed: opening?.seed, target: opening?.target };
  const said = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, escapeForTerminal(value)] as const],
  );
  return { outcome: outcomeOfRun(run), ...Object.fromEntries(said) };
}

function statusOf(check: CheckState): CtrfStatus {
  if (check.verdict === null) return 'pending';
  const kind = kindOf(check);
  return kind === 'error' ? 'other' : kind;
}

function testOf(check: CheckState, stage: StageState, run: RunState): CtrfTest {
  const { startedAt, endedAt, verdict } = check;
  const message = messageOf(check, run);
  const trace = cardLines(check, run).join('\n');
  const duration = Math.round(check.ms);
  const start = run.epoch === null || startedAt === null ? null : Math.round(run.epoch + startedAt);
  return {
    name: claimOf(check),
    status: statusOf(check),
    duration,
    ...(start === null ? {} : { start }),
    ...(start === null || endedAt === null ? {} : { stop: start + duration }),
    suite: [projectOf(run), escapeForTerminal(`${stage.number} ${stage.title}`)],
    ...(message === '' ? {} : { message }),
    ...(trace === '' ? {} : { trace }),
    rawStatus: wordOf(verdict),
    labels: { check: escapeForTerminal(check.id), lens: escapeForTerminal(check.lens) },
    extra: { number: check.number, requests: check.requests, replay: commandOf(check, run) },
  };
}

function wholeRunOf(run: RunState): CtrfTest[] {
  const shortfall = shortfallOf(run);
  if (shortfall === null) return [];
  const { type, claim, message } = shortfall;
  const suite = [projectOf(run), paged.wholeRun];
  return [{ name: claim, status: 'failed', duration: 0, suite, message, rawStatus: type }];
}

function projectOf(run: RunState): string {
  return escapeForTerminal(run.opening?.project.title ?? paged.untitled);
}
