/**
 * What the exporters for other systems have in common: what becomes of a verdict where there is only passed and failed,
 * and what keeps a run from being taken for a pass.
 *
 * Only a broken claim counts against the server. What could not be decided is never told as passed and never as failed,
 * and a run that shows less than it was to show gets an entry of its own, which says so.
 * Everything that these functions return is safe to show, line by line.
 */
import type { Cause, RunEvent, Verdict } from '@seaworthy/core';
import { renderCard } from '../card.ts';
import { folderOfScript } from '../card-options.ts';
import { meaningOf, outcomeOfRun } from '../ending.ts';
import { escapeForTerminal } from '../escape.ts';
import { shortenMiddle } from '../layout.ts';
import { phrases } from '../phrases.ts';
import { pictureLines } from '../picture/terminal-lines.ts';
import { noteOf } from '../rows.ts';
import { follow, newRun, type CheckState, type RunState } from '../run.ts';
import { exported, type VerdictWord } from './exporter-phrases.ts';

/** How cards are set in a file for other programs: as in a terminal, without colour. */
export const cardLook = { width: 80, colour: false, plain: false, unicode: true };

/** The whole run, as far as its events tell it. */
export function readRun(events: Iterable<RunEvent>): RunState {
  const run = newRun();
  for (const event of events) follow(run, event);
  return run;
}

/** What a check is to a system that knows passed and failed, and at best also that there is neither. */
export type ResultKind = 'passed' | 'failed' | 'error' | 'skipped';

/** The kind of a check's result. Blocked, skipped and not run are `skipped`; what nobody could decide is an `error`. */
export function kindOf({ verdict }: CheckState): ResultKind {
  if (verdict === null) return 'skipped';
  if (verdict.kind === 'holds') return 'passed';
  if (verdict.kind === 'broken') return 'failed';
  return isLeftOut(verdict.cause) ? 'skipped' : 'error';
}

function isLeftOut({ kind }: Cause): boolean {
  return kind === 'blocked' || kind === 'skipped';
}

/** The verdict in our own words, for formats that keep them beside theirs. */
export function wordOf(verdict: Verdict | null): VerdictWord {
  if (verdict === null) return 'not run';
  return verdict.kind === 'unknown' ? verdict.cause.kind : verdict.kind;
}

/** What a check says, never empty. */
export function claimOf({ claim, id }: CheckState): string {
  return escapeForTerminal(claim.trim() === '' ? id : claim);
}

/** In one line what is to be said of the verdict; empty where the check holds. At most `most` cells wide. */
export function messageOf(check: CheckState, run: RunState, most = 2000): string {
  const { verdict, card } = check;
  if (verdict?.kind === 'holds') return '';
  const text =
    verdict?.kind === 'broken' && card !== null
      ? exported.gist(oneLine(card.expected), oneLine(card.saw))
      : exported.because(wordOf(verdict), noteText(check, run));
  return shortenMiddle(text, most, { unicode: true });
}

function noteText(check: CheckState, run: RunState): string {
  if (check.verdict === null) return '';
  const { short, long } = noteOf(check, check.verdict, run);
  return [short, long]
    .filter((part) => part !== '')
    .map(escapeForTerminal)
    .join(', ');
}

function oneLine(text: string): string {
  return text.trim() === '' ? phrases.nothingSeen : escapeForTerminal(text.trim());
}

/** The failure card with its pictures as lines of text; none where there is no card. */
export function cardLines(check: CheckState, run: RunState): readonly string[] {
  const { card, number } = check;
  if (card === null) return [];
  const folder = folderOfScript(card);
  const options = { ...cardLook, number, ...(folder === undefined ? {} : { folder }) };
  return [...renderCard(card, options), ...pictureLines(check, run, cardLook)];
}

/** What is to be typed to run the check again with the same data. */
export function commandOf({ id, card }: CheckState, run: RunState): string {
  const command = card?.replay.command ?? exported.checkOnly(id, run.opening?.seed ?? '');
  return escapeForTerminal(command.trim());
}

/** Why a run as a whole proves less than it was to prove. */
export interface Shortfall {
  /** Our code (`SW_…`), `unfinished` or `undecided`. */
  readonly type: string;
  /** What a whole run would have done. */
  readonly claim: string;
  /** What happened instead, in one line. */
  readonly message: string;
}

/** What keeps a run from being taken for a pass, beside broken checks; null where it ended and decided something. */
export function shortfallOf(run: RunState): Shortfall | null {
  const outcome = outcomeOfRun(run);
  const hasEnded = run.aborted === null && run.ending !== null;
  if (hasEnded && outcome !== 'undecided') return null;
  return {
    type: escapeForTerminal(run.aborted?.code ?? (hasEnded ? outcome : 'unfinished')),
    claim: hasEnded ? exported.wholeRun.decides : exported.wholeRun.ends,
    message: meaningOf(run, null).map(escapeForTerminal).join(' '),
  };
}
