/**
 * The run as the summary of a step of GitHub Actions: every check in a table, and the card of each that is broken.
 *
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
 * GitHub renders Markdown and refuses a whole summary of more than 1 MiB, so that what does not fit is left out and said.
 *
 * It is written as HTML blocks, which Markdown passes on as they are: whatever a server sent is escaped by `markup` and can be
 * neither HTML nor Markdown. Blocks end at an empty line, so no block but `pre` holds one, and `pre` ends only at its own end.
 */
import type { RunEvent } from '@seaworthy/core';
import {
  brokenChecks,
  groupRemarks,
  meaningOf,
  numbersInShort,
  outcomeOfRun,
  tallyOf,
} from '../ending.ts';
import { duration, shortenMiddle } from '../layout.ts';
import { linesOfText, markup, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import type { CheckState, RunState } from '../run.ts';
import { outcomeOf } from '../theme.ts';
import { exported } from './exporter-phrases.ts';
import { cardLines, claimOf, commandOf, messageOf, readRun, wordOf } from './results.ts';

const { summary } = exported;

/** What GitHub takes as the summary of one step, in bytes: 1 MiB. */
export const githubSummaryBytes = 1_048_576;

/**
 * The run as Markdown for the file that GITHUB_STEP_SUMMARY names, with a line feed at its end. It is at most `bytes` long in
 * UTF-8; where that is too little even for the heading, it is empty.
 */
export function githubSummary(events: Iterable<RunEvent>, bytes = githubSummaryBytes): string {
  const run = readRun(events);
  const room = { bytes };
  const head = fitting([() => headingOf(run)], room).kept;
  if (head.length === 0) return '';
  const rows = fitting(
    [...run.checks.values()].map((check) => () => rowOf(check, run)),
    room,
  );
  const remarks = fitting(remarksOf(run), room);
  const cards = fitting(cardsOf(run), room);
  const blocks = [
    ...head,
    tableOf(rows.kept),
    ...said(rows.left, summary.rowsLeft),
    ...(remarks.kept.length === 0 ? [] : [remarkList(remarks.kept)]),
    ...cards.kept,
    ...said(cards.left, summary.cardsLeft),
  ];
  return `${blocks.map((block) => block.markup).join('\n\n')}\n`;
}

/** Bytes for what stands between the pieces: the table around its rows, empty lines, what is said of the rest. */
const reserve = 1000;

interface Fitting {
  readonly kept: readonly Markup[];
  readonly left: number;
}

/** As many pieces as fit into the room that is left, which they take. What comes after them is not even made. */
function fitting(pieces: readonly (() => Markup)[], room: { bytes: number }): Fitting {
  const kept: Markup[] = [];
  for (const make of pieces) {
    const piece = make();
    const size = new TextEncoder().encode(piece.markup).length + 2;
    if (size > room.bytes - reserve) break;
    room.bytes -= size;
    kept.push(piece);
  }
  return { kept, left: pieces.length - kept.length };
}

function said(left: number, sentence: (number: number) => string): Markup[] {
  return left > 0 ? [markup`<p>${sentence(left)}</p>`] : [];
}

function headingOf(run: RunState): Markup {
  const title = run.opening?.project.title ?? paged.untitled;
  const facts = [run.opening?.target, run.opening?.seed].filter((fact) => fact !== undefined);
  const sentences = [tallyOf(run).join(', '), ...meaningOf(run, null)].map(inShort);
  return markup`<h2>${summary.heading(inShort(title), paged.outcomes[outcomeOfRun(run)])}</h2>

<p>${facts.map((fact) => markup`<code>${inShort(fact)}</code> `)}</p>

<pre>
${linesOfText(sentences.join('\n'))}
</pre>`;
}

/** What may hold words of somebody else is `code`, in which GitHub makes no links and mentions nobody. */
function rowOf(check: CheckState, run: RunState): Markup {
  const { verdict, number, lens, ms } = check;
  const sign = summary.signs[verdict === null ? 'unrun' : outcomeOf(verdict)];
  const message = verdict?.kind === 'broken' ? '' : messageOf(check, run, 400);
  const note = message === '' ? null : markup`<br><code>${message}</code>`;
  return markup`<tr><td>${sign}</td><td>${number} ${inShort(claimOf(check))}${note}</td><td>${wordOf(verdict)}</td><td>${lens}</td><td>${verdict === null ? null : duration(ms)}</td></tr>`;
}

function tableOf(rows: readonly Markup[]): Markup {
  const heads = summary.columns.map((column) => markup`<th>${column}</th>`);
  const lines = [markup`<tr>${heads}</tr>`, ...rows].map((row) => markup`${row}\n`);
  return markup`<table>\n${lines}</table>`;
}

function remarksOf(run: RunState): (() => Markup)[] {
  return groupRemarks(run).map(
    ({ remark, checks }) =>
      () =>
        markup`<li>${numbersInShort(checks)} <code>${inShort(remark.text)}</code></li>`,
  );
}

function remarkList(items: readonly Markup[]): Markup {
  return markup`<p>${summary.remarks}</p>\n<ul>\n${items.map((item) => markup`${item}\n`)}</ul>`;
}

/** The first card is open, as everywhere. */
function cardsOf(run: RunState): (() => Markup)[] {
  return brokenChecks(run).map((check, at) => () => cardOf(check, run, at === 0 ? open : closed));
}

function cardOf(check: CheckState, run: RunState, begin: Markup): Markup {
  const lines = cardLines(check, run);
  const card = lines.length === 0 ? [messageOf(check, run)] : lines;
  return markup`${begin}<summary>${summary.card(check.number, inShort(claimOf(check)))}</summary>

<pre>
${linesOfText([...card, '', commandOf(check, run)].join('\n'))}
</pre>

</details>`;
}

const open = markup`<details open>`;
const closed = markup`<details>`;

function inShort(text: string): string {
  return shortenMiddle(text, 400, { unicode: true });
}
