/**
 * The run as JUnit XML, which the readers of test results in CI systems take.
 *
 * There is no one standard. This keeps to what the xUnit plugin of Jenkins accepts, the strictest reader in use:
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 *
 * A stage is a suite and a check is a case. A broken check is a failure, one that is blocked, skipped or was not run is
 * skipped, and one about which nothing can be said is an error: it is not evidence, and nobody may take it for a pass.
 */
import type { RunEvent } from '@seaworthy/core';
import { exported } from './exporters/exporter-phrases.ts';
import { cardLines, cardLook, kindOf, readRun, shortfallOf } from './exporters/results.ts';
import { joined, linesOfText, markup, type Content, type Markup } from './markup.ts';
import { paged } from './page-phrases.ts';
import { phrases } from './phrases.ts';
import { pictureLines } from './picture/terminal-lines.ts';
import { noteOf } from './rows.ts';
import type { CheckState, RunState, StageState } from './run.ts';

/** The run as a JUnit XML document, with a line feed at its end. */
export function junitReport(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const suites = [...run.stages.map((stage) => suiteOf(stage, run)), ...endOf(run)];
  const all = sumOf(suites.map(({ counts }) => counts));
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${run.opening?.project.title ?? paged.untitled}" tests="${all.tests}" failures="${all.failures}" errors="${all.errors}" time="${seconds(run.ending?.durations.totalMs ?? run.lastAt)}">
${joined(suites.map(({ xml }) => xml))}
</testsuites>
`.markup;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Suite {
  readonly xml: Markup;
  readonly counts: Counts;
}

function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (one, other) => ({
      tests: one.tests + other.tests,
      failures: one.failures + other.failures,
      errors: one.errors + other.errors,
      skipped: one.skipped + other.skipped,
    }),
    { tests: 0, failures: 0, errors: 0, skipped: 0 },
  );
}

/** Seconds as the schema writes them: at most three digits before the point, or groups of three. */
function seconds(ms: number): string {
  const [whole = '0', rest = '000'] = (Math.max(0, Math.round(ms)) / 1000).toFixed(3).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

function suiteOf(stage: StageState, run: RunState): Suite {
  const kinds = stage.checks.map(kindOf);
  const counts: Counts = {
    tests: kinds.length,
    failures: kinds.filter((kind) => kind === 'failed').length,
    errors: kinds.filter((kind) => kind === 'error').length,
    skipped: kinds.filter((kind) => kind === 'skipped').length,
  };
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['seed', run.opening?.seed],
    ['run', run.opening?.run],
    ['target', run.opening?.target],
    ['project', run.opening?.project.slug],
  ];
  return {
    counts,
    xml: suite(`${stage.number} ${stage.title}`, counts, stage.ms, [
      markup`<properties>${properties.map(([name, value]) => (value === undefined ? null : markup`<property name="${name}" value="${value}"/>`))}</properties>`,
      ...stage.checks.map((check) => caseOf(check, stage, run)),
    ]),
  };
}

function suite(name: string, counts: Counts, ms: number, content: readonly Markup[]): Markup {
  const { tests, failures, errors, skipped } = counts;
  return markup`<testsuite name="${name}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds(ms)}">
${joined(content)}
</testsuite>`;
}

/** The names are the check's identity, so that a CI system follows it from run to run. */
function caseOf(check: CheckState, stage: StageState, run: RunState): Markup {
  const key = check.id.slice(check.id.indexOf('/') + 1);
  const place = [run.opening?.project.slug, stage.slug].filter((part) => part !== undefined);
  const content = [resultOf(check, run), output(check, run)];
  return markup`<testcase classname="${place.join('.')}" name="${`${key}: ${check.claim}`}" time="${seconds(check.ms)}">${content}</testcase>`;
}

function resultOf(check: CheckState, run: RunState): Content {
  const { verdict, card } = check;
  if (verdict === null) return markup`<skipped message="${paged.notRun}"/>`;
  if (verdict.kind === 'holds') return null;
  if (verdict.kind === 'unknown') {
    const { kind } = verdict.cause;
    const { short, long } = noteOf(check, verdict, run);
    const message = [short, long].filter((part) => part !== '').join(', ');
    return kindOf(check) === 'skipped'
      ? markup`<skipped type="${kind}" message="${message}"/>`
      : markup`<error type="${kind}" message="${message}"/>`;
  }
  if (card === null) return markup`<failure type="broken" message="${check.claim}"/>`;
  const text = cardLines(check, run).join('\n');
  return markup`<failure type="${card.code ?? 'broken'}" message="${exported.gist(card.expected, card.saw)}">${linesOfText(`\n${text}`)}
</failure>`;
}

/** What is known beside the verdict. */
function output(check: CheckState, run: RunState): Content {
  const { id, lens, requests, remarks, verdict } = check;
  const remarked = remarks.slice(0, 50).map(({ text, contract }) => {
    const place = contract === null ? '' : ` (${phrases.contractAt(contract.file, contract.line)})`;
    return `remark: ${text}${place}`;
  });
  const pictures = verdict?.kind === 'holds' ? pictureLines(check, run, cardLook) : [];
  const lines = [`${id}, ${lens}, ${phrases.requests(requests)}`, ...remarked, ...pictures];
  return markup`<system-out>${linesOfText(lines.join('\n'))}</system-out>`;
}

/** A run that was cut off or undecided is told as a case of its own, so that nobody takes what is missing for passed. */
function endOf(run: RunState): Suite[] {
  const shortfall = shortfallOf(run);
  if (shortfall === null) return [];
  const { type, claim, message } = shortfall;
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  return [
    {
      counts,
      xml: suite(paged.wholeRun, counts, 0, [
        markup`<testcase classname="run" name="${claim}" time="0.000"><error type="${type}" message="${message}"/></testcase>`,
      ]),
    },
  ];
}
