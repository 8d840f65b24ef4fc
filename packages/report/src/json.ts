/** The readers for programs: one JSON document of a whole run, and one line for each event. */
import type {
  Card,
  Durations,
  Lens,
  LoadResult,
  Remark,
  RunEvent,
  StageVerdict,
  Verdict,
} from '@seaworthy/core';
import { outcomeOfRun, tally, type RunOutcome } from './ending.ts';
import { escapeJson } from './escape.ts';
import { paged } from './page-phrases.ts';
import { follow, newRun, type CheckState, type StageState } from './run.ts';

/**
 * The version of the document's form. Within one version fields are only added; a program that reads it ignores what it
 * does not know, and refuses a higher version.
 */
export const jsonReportVersion = 1;

/** One check in the document. */
export interface JsonCheck {
  /** Its identity: `stage-slug/checkKey`. */
  readonly id: string;
  /** What the page of this run numbers it: "D2". Not an identity. */
  readonly number: string;
  readonly lens: Lens;
  readonly claim: string;
  /** Null when it was not run. */
  readonly verdict: Verdict | null;
  readonly ms: number;
  readonly requests: number;
  readonly remarks: readonly Remark[];
  /** What each load of the check came to; without one, empty. */
  readonly loads: readonly LoadResult[];
  /** The failure card; null unless the verdict is `broken`. */
  readonly card: Card | null;
}

/** One stage in the document. */
export interface JsonStage {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** Null when the run ended before the stage did. */
  readonly verdict: StageVerdict | null;
  readonly ms: number;
  readonly checks: readonly JsonCheck[];
}

/** The document that `jsonReport` writes. Times are milliseconds. */
export interface JsonReport {
  /** The version of this form: `jsonReportVersion`. */
  readonly seaworthy: number;
  readonly run: string | null;
  readonly seed: string | null;
  readonly project: { readonly slug: string; readonly title: string } | null;
  /** What was checked, as it was named: a folder, a command or a URL. */
  readonly target: string | null;
  readonly outcome: RunOutcome;
  /** 0 passed, 1 broken, 2 a mistake of the operator, 3 undecided; null when the run did not end. */
  readonly exitCode: 0 | 1 | 2 | 3 | null;
  readonly durations: Durations | null;
  /** How many checks came to each outcome. Skipped is not evidence. */
  readonly counts: Readonly<
    Record<'ok' | 'broken' | 'blocked' | 'unknown' | 'skipped' | 'unrun', number>
  >;
  readonly requests: number;
  readonly aborted: { readonly code: string; readonly message: string } | null;
  readonly stages: readonly JsonStage[];
}

/** The run as one JSON document (`JsonReport`), indented, with a line feed at its end. */
export function jsonReport(events: Iterable<RunEvent>): string {
  const run = newRun();
  for (const event of events) follow(run, event);
  const { run: name, seed, project, target } = run.opening ?? unknownOpening;
  const report: JsonReport = {
    seaworthy: jsonReportVersion,
    run: name,
    seed,
    project,
    target,
    outcome: outcomeOfRun(run),
    exitCode: run.ending?.exitCode ?? null,
    durations: run.ending?.durations ?? null,
    counts: tally(run),
    requests: run.requests,
    aborted: run.aborted,
    stages: run.stages.map(stageOfReport),
  };
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}

/** Where the stream's beginning is lost. */
const unknownOpening = { run: null, seed: null, project: null, target: null };

function stageOfReport({ slug, number, title, verdict, ms, checks }: StageState): JsonStage {
  return { slug, number, title, verdict, ms, checks: checks.map(checkOfReport) };
}

function checkOfReport(check: CheckState): JsonCheck {
  const { id, number, lens, claim, verdict, ms, requests, remarks, card } = check;
  const { loads } = check.story;
  return { id, number, lens, claim, verdict, ms, requests, remarks, loads, card };
}

/** What came of a run, in a word or a few: "passed", "broken", "not finished". */
export function outcomeInWords(events: Iterable<RunEvent>): string {
  const run = newRun();
  for (const event of events) follow(run, event);
  return paged.outcomes[outcomeOfRun(run)];
}

/** One event as a line of NDJSON, with its line feed. `JSON.parse` of it is the event. */
export function ndjsonLine(event: RunEvent): string {
  return `${escapeJson(JSON.stringify(event))}\n`;
}
