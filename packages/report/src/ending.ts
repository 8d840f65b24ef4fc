/** The end of a run's page: remarks, other failures, how many, how long, what it means and what to do next. */
import { messages, type Remark } from '@seaworthy/core';
import { contractLines } from './card.ts';
import { escapeForTerminal } from './escape.ts';
import { cells, duration, glue, padEnd, unglue, wrap, wrapShort } from './layout.ts';
import { phrases, spoken } from './phrases.ts';
import type { CheckState, RunState } from './run.ts';
import { outcomeOf, themeOf, widthOf, type Look, type Outcome } from './theme.ts';

/** How many remarks are shown when not all are. */
const remarkLimit = 4;

/** Everything that comes after the last check. `first` is the failure whose card is open. */
export function endingLines(run: RunState, look: Look, first: CheckState | null): string[] {
  return [
    ...remarkLines(run, look),
    ...otherFailures(run, look, first),
    '',
    ...partsLine(tallyOf(run), look),
    ...partsLine(timesOf(run), look),
    '',
    ...meaningOf(run, first).flatMap((sentence) => sentenceLines(sentence, look)),
  ];
}

/** The line that names where the report of a run was kept. A path is not broken: one wants to copy it. */
export function keptReportLine(path: string, look: Look): string[] {
  const safe = escapeForTerminal(path);
  if (look.plain) return [spoken.report(safe)];
  return ['', ` ${themeOf(look).quiet(phrases.report(safe))}`];
}

/** Parts of one line, kept whole where the line is too long for the terminal. */
function partsLine(parts: readonly string[], look: Look): string[] {
  const dot = look.unicode ? ' ·' : ',';
  const text = parts.map((part, at) => glue(at < parts.length - 1 ? part + dot : part)).join(' ');
  if (text === '') return [];
  return wrap(text, widthOf(look) - 1).map((line) => ` ${themeOf(look).quiet(unglue(line))}`);
}

/** A sentence whose commands, between backticks, are kept on one line where they fit, and coloured. */
function sentenceLines(sentence: string, look: Look): string[] {
  const { command } = themeOf(look);
  const glued = sentence.replace(/`[^`]*`/g, glue);
  return wrap(glued, widthOf(look) - 1).map(
    (line) =>
      ` ${unglue(look.colour ? line.replace(/`([^`]*)`/g, (_, text: string) => command(text)) : line)}`,
  );
}

/** Equal remarks of several checks are one. */
export interface RemarkGroup {
  readonly remark: Remark;
  readonly checks: string[];
}

/** All remarks of a run, equal ones together, in the order in which they were first made. */
export function groupRemarks(run: RunState): RemarkGroup[] {
  const groups = new Map<string, RemarkGroup>();
  for (const check of run.checks.values()) {
    for (const remark of check.remarks) {
      const key = JSON.stringify([remark.text, remark.contract?.file, remark.contract?.line]);
      const group = groups.get(key) ?? { remark, checks: [] };
      groups.set(key, group);
      if (!group.checks.includes(check.number)) group.checks.push(check.number);
    }
  }
  return [...groups.values()];
}

/** "D1, D4 and 12 more". */
export function numbersInShort(numbers: readonly string[]): string {
  return numbers.length <= 4
    ? numbers.join(', ')
    : `${numbers.slice(0, 3).join(', ')} and ${numbers.length - 3} more`;
}

function remarkLines(run: RunState, look: Look): string[] {
  const theme = themeOf(look);
  const groups = groupRemarks(run);
  if (groups.length === 0) return [];
  const limit = look.verbose === true ? groups.length : remarkLimit;
  const room = widthOf(look) - 3;
  const lines = groups.slice(0, limit).flatMap(({ remark, checks }) => [
    ...wrapShort(`${remark.text} (${numbersInShort(checks)})`, room, 4),
    ...(remark.contract === null
      ? []
      : contractLines(remark.contract, room - 2, look)
          .slice(0, 2)
          .map((line) => `  ${theme.quiet(line)}`)),
  ]);
  const left = groups.length - limit;
  const more = left > 0 ? [theme.quiet(phrases.moreRemarks(left))] : [];
  return [
    '',
    ...wrap(phrases.remarks, room + 2).map((line) => ` ${line}`),
    ...[...lines, ...more].map((line) => `   ${line}`),
  ];
}

/** Where the cards that are not open can be seen. */
function otherFailures(run: RunState, look: Look, first: CheckState | null): string[] {
  if (look.verbose === true) return [];
  const others = brokenChecks(run).filter((check) => check !== first);
  if (others.length === 0) return [];
  const theme = themeOf(look);
  const rows = others.flatMap((check) => {
    const command = check.card?.replay.command ?? '';
    const head = `   ${padEnd(check.number, 3)} `;
    return wrap(command, widthOf(look) - cells(head)).map(
      (line, at) => (at === 0 ? head : ' '.repeat(cells(head))) + theme.command(line),
    );
  });
  return ['', ` ${phrases.alsoBroken}`, ...rows];
}

/** The checks that are broken, in their order on the page. */
export function brokenChecks(run: RunState): CheckState[] {
  return [...run.checks.values()].filter(({ verdict }) => verdict?.kind === 'broken');
}

/** What can come of a run. `unfinished`: its record ends before it did. */
export type RunOutcome = 'passed' | 'broken' | 'undecided' | 'aborted' | 'unfinished';

/** What came of a run as a whole. */
export function outcomeOfRun({ ending, aborted, checks }: RunState): RunOutcome {
  if ([...checks.values()].some(({ verdict }) => verdict?.kind === 'broken')) return 'broken';
  if (aborted !== null) return 'aborted';
  if (ending === null) return 'unfinished';
  return ending.exitCode === 0 ? 'passed' : 'undecided';
}

/** How many checks came to each outcome; `unrun` have none. */
export function tally(run: RunState): Record<Outcome | 'unrun', number> {
  const counts = { ok: 0, broken: 0, blocked: 0, unknown: 0, skipped: 0, unrun: 0 };
  for (const { verdict } of run.checks.values())
    counts[verdict === null ? 'unrun' : outcomeOf(verdict)] += 1;
  return counts;
}

/** "18 checks hold", "1 broken", "2 skipped (skipped is not evidence)". */
export function tallyOf(run: RunState): string[] {
  const counts = tally(run);
  return (['ok', 'broken', 'blocked', 'unknown', 'skipped', 'unrun'] as const)
    .filter((kind) => counts[kind] > 0 || kind === 'ok')
    .map((kind) => phrases.tally[kind](counts[kind]));
}

/** "build 1.2 s", "boot 0.6 s", "ready 0.4 s", "checks 5.1 s", "total 7.0 s": each apart from the others. */
export function timesOf({ ending, readyMs }: RunState): string[] {
  if (ending === null) return [];
  const { buildMs, bootMs, checksMs, totalMs } = ending.durations;
  const { times } = phrases;
  return [
    ...(buildMs > 0 ? [`${times.build} ${duration(buildMs)}`] : []),
    `${times.boot} ${duration(bootMs)}`,
    ...(readyMs === null ? [] : [`${times.ready} ${duration(readyMs)}`]),
    `${times.checks} ${duration(checksMs)}`,
    `${times.total} ${duration(totalMs)}`,
  ];
}

/** What the outcome means and what to do next. One sentence for each thing that the reader must know. */
export function meaningOf(run: RunState, first: CheckState | null): string[] {
  const counts = tally(run);
  const apologies = apologiesOf(run);
  const stopped =
    run.aborted !== null && !isEnvironment(run.aborted.code)
      ? [phrases.aborted(run.aborted.message)]
      : [];
  const cut = run.ending === null && run.aborted === null ? [phrases.cutOff] : [];
  const broken = first ?? brokenChecks(run)[0];
  if (broken !== undefined) {
    return [...stopped, ...cut, ...apologies, phrases.broken(broken.number, broken.claim)];
  }
  const before = [...stopped, ...cut, ...apologies];
  if (before.length > 0) return before;
  if (counts.unknown + counts.blocked + counts.unrun > 0) return [phrases.undecided];
  if (counts.ok === 0) return [phrases.nothingChecked];
  return [
    counts.skipped > 0 ? phrases.passedButSkipped(counts.skipped) : phrases.passed(counts.ok),
  ];
}

function isEnvironment(code: string): boolean {
  return Object.entries(messages).some(
    ([name, { whose }]) => name === code && whose === 'environment',
  );
}

function apologiesOf(run: RunState): string[] {
  const causes = [...run.checks.values()].flatMap(({ verdict }) =>
    verdict?.kind === 'unknown' ? [verdict.cause] : [],
  );
  const environment = causes.filter((cause) => cause.kind === 'environment');
  const codes = new Set(environment.map(({ code }) => code));
  const aborted = run.aborted !== null && isEnvironment(run.aborted.code) ? run.aborted : null;
  if (aborted !== null) codes.add(aborted.code);
  const grader = causes.filter(({ kind }) => kind === 'grader').length;
  return [
    ...(aborted === null ? [] : [aborted.message]),
    ...(codes.size === 0
      ? []
      : [phrases.sorryEnvironment(environment.length, [...codes].join(', '))]),
    ...(grader === 0 ? [] : [phrases.sorryGrader(grader, run.opening?.run ?? '')]),
  ];
}
