/** The one-line forms: a check's row, a stage's heading, the list of all checks. */
import type { AnnouncedStage, Cause, Verdict } from '@seaworthy/core';
import { isNarrow, textColumn } from './card.ts';
import { escapeStrings } from './escape.ts';
import { cells, duration, padEnd, padStart, shortenEnd, wrap, wrapShort } from './layout.ts';
import { phrases, spoken } from './phrases.ts';
import { numberChecks, type CheckState, type RunState, type StageState } from './run.ts';
import { outcomeOf, signOf, themeOf, widthOf, type Look } from './theme.ts';

/** What is said of a verdict beside its word: short ones stand in the row, long ones below it. */
interface Note {
  readonly short: string;
  readonly long: string;
}

/** The note of a check that has ended. A long one that an earlier check has already is told once. */
export function noteOf(check: CheckState, verdict: Verdict, run: RunState): Note {
  if (verdict.kind === 'holds') return { short: '', long: '' };
  if (verdict.kind === 'broken') {
    const trials = check.card?.trials ?? null;
    const died = verdict.crashed ? [phrases.serverDied] : [];
    const counted = trials === null ? [] : [phrases.trialsInShort(trials.broken, trials.of)];
    return { short: [...died, ...counted].join(', '), long: '' };
  }
  const { cause } = verdict;
  if (cause.kind === 'blocked') {
    return { short: phrases.needs(run.checks.get(cause.by)?.number ?? cause.by), long: '' };
  }
  const long = longNote(cause);
  const first = [...run.checks.values()].find(
    (other) => other.verdict?.kind === 'unknown' && longNote(other.verdict.cause) === long,
  );
  return first === undefined || first === check
    ? { short: '', long }
    : { short: phrases.sameAs(first.number), long: '' };
}

function longNote(cause: Cause): string {
  switch (cause.kind) {
    case 'blocked':
      return '';
    case 'skipped':
    case 'inconclusive':
      return cause.reason;
    case 'environment':
      return phrases.environmentCause(cause.code, cause.message);
    case 'grader':
      return phrases.graderCause(cause.message);
  }
}

/** The row of a check that has ended; longer notes follow it on lines of their own. */
export function checkRow(check: CheckState, run: RunState, look: Look): string[] {
  if (check.verdict === null) return [];
  const theme = themeOf(look);
  const note = noteOf(check, check.verdict, run);
  const left = ` ${signOf(outcomeOf(check.verdict), look)} ${padEnd(check.number, 3)} `;
  const column = cells(left);
  const wide = !isNarrow(look);
  const inRow = wide && cells(note.short) <= 16;
  const time = check.verdict.kind === 'unknown' && check.requests === 0 ? '' : duration(check.ms);
  const right = `${inRow ? `  ${theme.wary(note.short)}` : ''}${theme.quiet(padStart(time, 9))}`;
  const room = widthOf(look) - column - (wide ? cells(right) : 0);
  const [first, ...rest] = wrapShort(check.claim, room, 4);
  const row = left + (wide ? padEnd(first ?? '', room) + right : (first ?? ''));
  return [
    row.trimEnd(),
    ...rest.map((line) => ' '.repeat(column) + line),
    ...(inRow ? [] : wrapNote(note.short, look)),
    ...wrapNote(note.long, look),
  ];
}

function wrapNote(text: string, look: Look): string[] {
  if (text === '') return [];
  const column = isNarrow(look) ? 5 : textColumn;
  return wrapShort(text, widthOf(look) - column, 5).map(
    (line) => ' '.repeat(column) + themeOf(look).quiet(line),
  );
}

/** The heading of a stage whose checks are shown one by one. */
export function stageHeading(stage: StageState, look: Look): string[] {
  const theme = themeOf(look);
  const head = phrases.stageHeading(stage.number);
  const [first, ...rest] = wrapShort(stage.title, widthOf(look) - cells(head) - 3, 3);
  const indent = ' '.repeat(cells(head) + 3);
  return [
    '',
    ` ${theme.quiet(head)}  ${theme.strong(first ?? '')}`,
    ...rest.map((line) => indent + theme.strong(line)),
  ];
}

/** One line for all stages that passed and are not shown check by check. */
export function foldedRow(stages: readonly StageState[], look: Look): string[] {
  if (stages.length === 0) return [];
  const theme = themeOf(look);
  const checks = stages.reduce((sum, stage) => sum + stage.checks.length, 0);
  const time = duration(stages.reduce((sum, stage) => sum + stage.ms, 0));
  const left = ` ${signOf('ok', look)} `;
  const right = isNarrow(look) ? '' : padStart(time, 9);
  const room = widthOf(look) - cells(left) - right.length;
  const text = phrases.foldedStages(
    stages.map(({ number }) => number),
    checks,
  );
  return wrap(text, room).map((line, at) =>
    at === 0
      ? (left + padEnd(line, room) + theme.quiet(right)).trimEnd()
      : ' '.repeat(cells(left)) + line,
  );
}

/**
 * Everything that will be asked of a server, before anything is run: each stage with its checks, their numbers, the
 * lens through which each looks, and the claim.
 */
export function renderCheckList(announced: readonly AnnouncedStage[], look: Look): string[] {
  const stages = escapeStrings(announced);
  const numbers = numberChecks(announced);
  const ids = announced.flatMap(({ checks }) => checks.map(({ id }) => id));
  if (look.plain) return speakCheckList(stages);
  const theme = themeOf(look);
  let position = 0;
  const lines = stages.flatMap((stage) => [
    ...stageHeading({ ...stage, checks: [], started: false, verdict: null, ms: 0 }, look),
    ...stage.checks.flatMap((check) => {
      const number = numbers.get(ids[position++] ?? '') ?? '';
      const head = ` ${theme.quiet(padEnd(number, 4))} `;
      const lens = isNarrow(look) ? '' : theme.quiet(padEnd(check.lens, 13));
      const column = cells(head) + cells(lens);
      return wrapShort(check.claim, widthOf(look) - column, 4).map((line, at) =>
        at === 0 ? head + lens + line : ' '.repeat(column) + line,
      );
    }),
  ]);
  return lines.slice(1);
}

function speakCheckList(stages: readonly AnnouncedStage[]): string[] {
  const of = stages.reduce((sum, { checks }) => sum + checks.length, 0);
  let position = 0;
  return stages.flatMap((stage) => [
    spoken.stage(stage.number, stage.title, stage.checks.length),
    ...stage.checks.map(({ lens, claim }) => spoken.announced(++position, of, lens, claim)),
  ]);
}

/** A line of the live region: never wider than the terminal, because it is painted over later. */
export function liveRow(left: string, text: string, right: string, look: Look): string {
  const room = widthOf(look) - cells(left) - cells(right) - 2;
  if (room < 12) return left + shortenEnd(text, Math.max(1, widthOf(look) - cells(left)), look);
  return left + padEnd(shortenEnd(text, room, look), room) + (right === '' ? '' : `  ${right}`);
}
