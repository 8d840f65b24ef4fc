/** The reader for a terminal: what stays on it for good, and what is shown only while it lasts. */
import type { Card, RunEvent } from '@seaworthy/core';
import { cardBody } from './card.ts';
import { endingLines } from './ending.ts';
import { escapeEvent } from './escape.ts';
import { cells, duration, glue, padEnd, shortenEnd, unglue, wrap, wrapShort } from './layout.ts';
import { phrases } from './phrases.ts';
import { pictureLines } from './picture/terminal-lines.ts';
import { plainReader } from './plain.ts';
import { checkRow, foldedRow, liveRow, stageHeading } from './rows.ts';
import { nowOf, progressOf } from './progress.ts';
import {
  checkOf,
  follow,
  newRun,
  stageOf,
  stageWith,
  type CheckState,
  type RunState,
  type StageState,
} from './run.ts';
import type { Moment, TerminalOptions, TerminalReader } from './reader.ts';
import { spinner, themeOf, widthOf, type Look } from './theme.ts';

/** A reader for one run. Text of other people in the events is escaped here; it need not be before. */
export function terminalReader(options: TerminalOptions): TerminalReader {
  return options.plain ? plainReader(options) : columnsReader(options);
}

/** What the reader remembers of the page, beside the run. */
interface Page {
  look: TerminalOptions;
  readonly run: RunState;
  /** Stages whose heading and rows are on the page for good. */
  readonly open: Set<StageState>;
  /** The first failure: the only one whose card is open. */
  first: CheckState | null;
  finished: boolean;
}

function columnsReader(options: TerminalOptions): TerminalReader {
  const page: Page = {
    look: options,
    run: newRun(),
    open: new Set(),
    first: null,
    finished: false,
  };
  return {
    read(event) {
      const visible = escapeEvent(event);
      follow(page.run, visible);
      return linesFor(page, visible, event.type === 'check-ended' ? event.card : null);
    },
    live: (moment) => (page.finished ? [] : liveLines(page, moment)),
    progress(at) {
      const text = progressOf(page.run, at);
      return text === null ? null : shortenEnd(text, widthOf(page.look), page.look);
    },
    finish: () => finish(page),
    resize(width) {
      page.look = { ...page.look, width };
    },
  };
}

function linesFor(page: Page, event: RunEvent, card: Card | null): string[] {
  const { run, look } = page;
  if (event.type === 'run-started') return header(run, look);
  if (event.type === 'run-ended') return finish(page);
  if (event.type === 'stage-ended') {
    return event.verdict === 'passed' ? [] : openStage(page, stageOf(run, event.stage));
  }
  if (event.type !== 'check-ended') return [];
  return endedLines(page, checkOf(run, event.check), card);
}

/** The row of a check that has ended; below it the card of a failure, and its pictures. */
function endedLines(page: Page, check: CheckState, card: Card | null): string[] {
  const rows = rowsFor(page, check);
  if (card !== null && check.verdict?.kind === 'broken') {
    return [...rows, ...cardLines(page, check, card)];
  }
  const isShown = page.look.verbose === true && check.verdict?.kind === 'holds';
  const pictures = isShown ? pictureLines(check, page.run, page.look) : [];
  return pictures.length === 0 ? rows : [...rows, '', ...pictures, ''];
}

/** Title, seed, and everything that will be asked, in short. */
function header({ opening, stages, checks }: RunState, look: Look): string[] {
  if (opening === null) return [];
  const theme = themeOf(look);
  const width = widthOf(look);
  const left = ` ${theme.strong(opening.project.title)}  ${phrases.checking(opening.target)}`;
  const seed = phrases.seed(opening.seed);
  const fits = cells(left) + cells(seed) + 2 <= width;
  const title = fits
    ? [padEnd(left, width - cells(seed)) + theme.quiet(seed)]
    : [
        ...wrapShort(opening.project.title, width - 1, 3).map((line) => ` ${theme.strong(line)}`),
        ...wrapShort(phrases.checking(opening.target), width - 1, 3).map((line) => ` ${line}`),
        ...wrapShort(seed, width - 1, 2).map((line) => ` ${theme.quiet(line)}`),
      ];
  const short = stages.map((stage) =>
    glue(
      phrases.stageInShort(stage.number, shortenEnd(stage.title, 40, look), stage.checks.length),
    ),
  );
  const plan = `${phrases.planned(stages.length, checks.size)}: ${short.join(look.unicode ? ' · ' : ', ')}`;
  return [...title, ...wrap(plan, width - 1).map((line) => ` ${theme.quiet(unglue(line))}`)];
}

/** The stage that the learner is at: the last one of those that are checked. */
function isCurrent(run: RunState, stage: StageState): boolean {
  return run.stages.every(({ number }) => number <= stage.number);
}

/** The row of a check that has ended, unless its stage is still on its way to being folded. */
function rowsFor(page: Page, check: CheckState): string[] {
  const { run, look, open } = page;
  const stage = stageWith(run, check);
  if (open.has(stage)) return checkRow(check, run, look);
  const unfolded = look.verbose === true || look.live === false || isCurrent(run, stage);
  return unfolded || check.verdict?.kind !== 'holds' ? openStage(page, stage) : [];
}

/** The first failure's card is open. */
function cardLines(page: Page, check: CheckState, card: Card): string[] {
  page.first ??= check;
  if (page.first !== check && page.look.verbose !== true) return [];
  return [
    '',
    ...cardBody(card, { ...page.look, number: check.number }),
    ...pictureLines(check, page.run, page.look),
    '',
  ];
}

/** From now on this stage's rows are for good, and so are those that it had. */
function openStage(page: Page, stage: StageState): string[] {
  if (page.open.has(stage)) return [];
  page.open.add(stage);
  const { look, run } = page;
  return [
    ...stageHeading(stage, look),
    ...stage.checks.flatMap((check) => checkRow(check, run, look)),
  ];
}

function foldedStages({ run, open }: Page): StageState[] {
  return run.stages.filter((stage) => stage.verdict === 'passed' && !open.has(stage));
}

/** Once, at the end of the stream, whether or not it is whole. */
function finish(page: Page): string[] {
  if (page.finished) return [];
  page.finished = true;
  const { run, look } = page;
  const unfinished = run.stages.filter(
    (stage) => stage.verdict === null && stage.checks.some(({ verdict }) => verdict !== null),
  );
  const rows = unfinished.flatMap((stage) => openStage(page, stage));
  const folded = foldedRow(foldedStages(page), look);
  const gap = folded.length > 0 && page.open.size > 0 ? [''] : [];
  return [...rows, ...gap, ...folded, ...endingLines(run, look, page.first)];
}

/** At most this many checks are shown as running, and this many as passed in the stage that goes on. */
const liveLimit = { running: 3, passed: 6 };

function liveLines(page: Page, moment: Moment): string[] {
  const { run, look, open } = page;
  if (look.live === false) return [];
  const going = [...work(run, look, moment), ...running(run, look, moment)];
  const quietly = run.stages.filter(
    (stage) => stage.started && stage.verdict === null && !open.has(stage),
  );
  const stages = quietly.flatMap((stage) => [
    ...stageHeading(stage, look).slice(1, 2),
    ...stage.checks
      .flatMap((check) => checkRow(check, run, look).slice(0, 1))
      .slice(-liveLimit.passed),
  ]);
  const lines = [...foldedRow(foldedStages(page), look).slice(0, 1), ...stages, ...going];
  return lines.length === 0 ? [] : ['', ...lines];
}

function work(run: RunState, look: Look, { frame, at }: Moment): string[] {
  const theme = themeOf(look);
  return [...run.work.values()].map(({ text, since }) => {
    const time = theme.quiet(duration(nowOf(run, at) - since));
    return liveRow(` ${theme.command(spinner(frame, look))} `, text, time, look);
  });
}

function running(run: RunState, look: Look, { frame, at }: Moment): string[] {
  const theme = themeOf(look);
  const checks = [...run.running].slice(0, liveLimit.running);
  const lines = checks.flatMap((check) => {
    const since = check.startedAt ?? run.lastAt;
    const elapsed = duration(nowOf(run, at) - since);
    const stage = stageWith(run, check);
    const facts = [
      phrases.stageHeading(stage.number),
      phrases.placeOf(stage.checks.indexOf(check) + 1, stage.checks.length),
      ...(check.trial === null ? [] : [phrases.runningTrial(check.trial.number, check.trial.of)]),
      ...(check.requests === 0 ? [] : [phrases.requests(check.requests)]),
      ...(run.server !== null && run.server.at >= since ? [run.server.text] : []),
    ].join(look.unicode ? ' · ' : ', ');
    return [
      liveRow(
        ` ${theme.command(spinner(frame, look))} ${padEnd(check.number, 3)} `,
        check.claim,
        theme.quiet(elapsed),
        look,
      ),
      `       ${theme.quiet(wrap(facts, widthOf(look) - 7)[0] ?? '')}`,
    ];
  });
  return lines;
}
