/**
 * The run as annotations of GitHub Actions: workflow commands, one a line, which the runner takes from the log of a step.
 *
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions; how a line is read is in
 * actions/runner, src/Runner.Common/ActionCommand.cs (079cdb1). GitHub shows ten of a kind for a step: here are the worst
 * nine, and one that says how many more there are. No file and no line are named: a check looks from outside.
 */
import type { RunEvent } from '@seaworthy/core';
import { brokenChecks, groupRemarks, numbersInShort, outcomeOfRun, tallyOf } from '../ending.ts';
import { escapeForTerminal } from '../escape.ts';
import { shortenMiddle } from '../layout.ts';
import { paged } from '../page-phrases.ts';
import type { CheckState, RunState } from '../run.ts';
import { exported } from './exporter-phrases.ts';
import { claimOf, commandOf, kindOf, messageOf, readRun, shortfallOf } from './results.ts';

const { annotation } = exported;

/** The kinds of annotations: broken checks, checks that could not be decided, and what came of the run with its remarks. */
type AnnotationKind = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly title: string;
  readonly message: string;
}

/** The run as workflow commands for the standard output of a step, with a line feed at its end. */
export function githubAnnotations(events: Iterable<RunEvent>): string {
  const run = readRun(events);
  const lines = [
    ...commandsOf('error', [
      ...wholeRunOf(run),
      ...worstFirst(run).map((one) => failureOf(one, run)),
    ]),
    ...commandsOf(
      'warning',
      [...run.checks.values()]
        .filter((check) => kindOf(check) === 'error')
        .map((check) => ({ title: titleOf(check), message: messageOf(check, run, mostCells) })),
    ),
    ...commandsOf('notice', [resultOf(run), ...remarksOf(run)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many annotations of a kind are shown one by one; GitHub shows one more. */
const shownOfKind = 9;

/** How wide one text may be, in cells. */
const mostCells = 1000;

function commandsOf(kind: AnnotationKind, all: readonly Annotation[]): string[] {
  const left = all.length - shownOfKind;
  const more =
    left > 0
      ? [{ title: annotation.more(left, annotation.nouns[kind]), message: annotation.whereMore }]
      : [];
  return [...all.slice(0, shownOfKind), ...more].map(
    ({ title, message }) => `::${kind} title=${propertyOf(title)}::${valueOf(message)}`,
  );
}

/** A server that died comes first; then the order of the page. */
function worstFirst(run: RunState): readonly CheckState[] {
  const isCrash = ({ verdict }: CheckState): boolean =>
    verdict?.kind === 'broken' && verdict.crashed;
  const broken = brokenChecks(run);
  return [...broken.filter(isCrash), ...broken.filter((check) => !isCrash(check))];
}

function failureOf(check: CheckState, run: RunState): Annotation {
  const message = messageOf(check, run, mostCells);
  return {
    title: titleOf(check),
    message: [message, exported.replay(commandOf(check, run))].join('\n'),
  };
}

function titleOf(check: CheckState): string {
  return shortenMiddle(annotation.check(check.number, claimOf(check)), 200, { unicode: true });
}

function wholeRunOf(run: RunState): Annotation[] {
  const shortfall = shortfallOf(run);
  return shortfall === null ? [] : [{ title: runTitle(run), message: shortfall.message }];
}

function resultOf(run: RunState): Annotation {
  return { title: runTitle(run), message: tallyOf(run).join(', ') };
}

function runTitle(run: RunState): string {
  const project = escapeForTerminal(run.opening?.project.title ?? paged.untitled);
  const title = annotation.run(project, paged.outcomes[outcomeOfRun(run)]);
  return shortenMiddle(title, 200, { unicode: true });
}

function remarksOf(run: RunState): Annotation[] {
  return groupRemarks(run).map(({ remark, checks }) => ({
    title: annotation.remark(numbersInShort(checks)),
    message: shortenMiddle(escapeForTerminal(remark.text), mostCells, { unicode: true }),
  }));
}

/** The message of a command, as the runner unescapes it. */
function valueOf(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property of a command. */
function propertyOf(text: string): string {
  return valueOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
