/** The reader for screen readers: one statement a line, nothing that moves, no sign that carries a meaning alone. */
import type { Card, RunEvent } from '@seaworthy/core';
import {
  brokenChecks,
  groupRemarks,
  meaningOf,
  numbersInShort,
  tallyOf,
  timesOf,
} from './ending.ts';
import { escapeEvent } from './escape.ts';
import { spokenPictures } from './picture/terminal-lines.ts';
import { phrases, spoken } from './phrases.ts';
import { noteOf } from './rows.ts';
import { progressOf } from './progress.ts';
import { checkOf, follow, newRun, stageOf, type CheckState, type RunState } from './run.ts';
import { speakCard, statement } from './spoken-card.ts';
import type { TerminalOptions, TerminalReader } from './reader.ts';
import { outcomeOf, outcomeOfStage } from './theme.ts';

interface Page {
  readonly look: TerminalOptions;
  readonly run: RunState;
  first: CheckState | null;
  finished: boolean;
}

/** A reader whose every line is a statement. */
export function plainReader(look: TerminalOptions): TerminalReader {
  const page: Page = { look, run: newRun(), first: null, finished: false };
  return {
    read(event) {
      const visible = escapeEvent(event);
      follow(page.run, visible);
      const card = event.type === 'check-ended' ? event.card : null;
      return statements(page, visible, card).map(statement);
    },
    live: () => [],
    progress: (at) => progressOf(page.run, at),
    finish: () => finish(page).map(statement),
    resize: () => {},
  };
}

function statements(page: Page, event: RunEvent, card: Card | null): string[] {
  const { run } = page;
  if (event.type === 'run-started') {
    const { project, target, seed } = event;
    return [
      spoken.opening(project.title, target, seed),
      spoken.plan(run.stages.length, run.checks.size),
    ];
  }
  if (event.type === 'work-started') {
    return event.audience === 'learner' ? [spoken.work(event.text)] : [];
  }
  if (event.type === 'check-ended') return checkStatements(page, checkOf(run, event.check), card);
  return event.type === 'run-ended' ? finish(page) : stageStatements(run, event);
}

function stageStatements(run: RunState, event: RunEvent): string[] {
  if (event.type === 'stage-started') {
    const { number, title, checks } = stageOf(run, event.stage);
    return [spoken.stage(number, title, checks.length)];
  }
  if (event.type !== 'stage-ended') return [];
  const { number } = stageOf(run, event.stage);
  return [spoken.stageEnded(number, spoken.outcomes[outcomeOfStage(event.verdict)])];
}

function checkStatements(page: Page, check: CheckState, card: Card | null): string[] {
  const { run } = page;
  if (check.verdict === null) return [];
  const outcome = spoken.outcomes[outcomeOf(check.verdict)];
  const note = noteOf(check, check.verdict, run);
  const trials = check.card?.trials ?? null;
  const counted = trials === null ? note.short : phrases.trialsOf(trials.broken, trials.of);
  const reason = [counted, note.long].filter((part) => part !== '').join(', ');
  const lines = [
    spoken.check(check.position, run.checks.size, outcome, check.claim),
    ...(reason === '' ? [] : [spoken.note(reason)]),
  ];
  return [...lines, ...whatHappened(page, check, card)];
}

/** The card of the first failure, and what its pictures show; with verbose, of every check that has them. */
function whatHappened(page: Page, check: CheckState, card: Card | null): string[] {
  const { run, look } = page;
  const isVerbose = look.verbose === true;
  if (card === null || check.verdict?.kind !== 'broken') {
    return isVerbose && check.verdict?.kind === 'holds' ? spokenPictures(check, run) : [];
  }
  page.first ??= check;
  if (page.first !== check && !isVerbose) return [];
  return [...speakCard(card, { ...look, number: check.number }), ...spokenPictures(check, run)];
}

function finish(page: Page): string[] {
  if (page.finished) return [];
  page.finished = true;
  const { run, look, first } = page;
  const groups = groupRemarks(run);
  const shown = look.verbose === true ? groups : groups.slice(0, 4);
  const left = groups.length - shown.length;
  const others = look.verbose === true ? [] : brokenChecks(run).filter((check) => check !== first);
  const times = timesOf(run).join(', ');
  return [
    ...shown.flatMap(({ remark, checks }) => [
      spoken.remark(remark.text, numbersInShort(checks)),
      ...(remark.contract === null
        ? []
        : [
            spoken.contract(
              remark.contract.file,
              remark.contract.line,
              remark.contract.text.trim(),
            ),
          ]),
    ]),
    ...(left > 0 ? [spoken.left(phrases.moreRemarks(left))] : []),
    ...others.map(({ number, card }) => spoken.moreBroken(number, card?.replay.command ?? '')),
    spoken.tally(tallyOf(run).join(', ')),
    ...(times === '' ? [] : [spoken.times(times)]),
    ...meaningOf(run, first).map((sentence) => sentence.replaceAll('`', '')),
  ];
}
