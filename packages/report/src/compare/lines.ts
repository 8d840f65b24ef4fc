/** A comparison in the terminal: side by side where there is room, else one below the other. */
import { bothSides } from '../difference.ts';
import { escapeForTerminal } from '../escape.ts';
import { cells, padEnd, shortenMiddle, wrap, wrapShort } from '../layout.ts';
import { themeOf, widthOf, type Look, type Theme } from '../theme.ts';
import { differs, type ComparedPair, type ComparisonReport } from './comparison.ts';
import { phrasesOfComparison as phrases, spokenComparison as spoken } from './phrases.ts';
import { isDifference, type Row, type RowKind } from './rows.ts';
import { otherPairs, shownPairs, shownRows, treatedAsSame } from './shown.ts';

/** The whole comparison. Nothing in it needs to be escaped before. */
export function comparisonLines(report: ComparisonReport, look: Look): string[] {
  if (look.plain) return spokenLines(report, look);
  const theme = themeOf(look);
  const verbose = look.verbose === true;
  const pairs = shownPairs(report, verbose);
  const { shown } = pairs;
  const others = otherPairs(pairs);
  const paragraph = (text: string, paint = (line: string) => line): string[] =>
    wrap(escapeForTerminal(text), widthOf(look) - 1).map((line) => ` ${paint(line)}`);
  const [title = '', ...more] = headingOf(report);
  return [
    ...paragraph(title, theme.strong),
    ...more.flatMap((text) => paragraph(text, theme.quiet)),
    ...shown.flatMap((pair) => ['', ...pairLines(pair, look)]),
    ...(others.length === 0 ? [] : ['', ...others.flatMap((text) => paragraph(text))]),
    '',
    ...endingOf(report).flatMap((text, at) => paragraph(text, at === 0 ? undefined : theme.quiet)),
    ...legend(shown, look),
  ];
}

/** What is compared, and how it was asked. */
function headingOf({ subject, project, target, notes }: ComparisonReport): string[] {
  const title = phrases.title(target, project.title);
  if (subject.kind === 'requests') return [title, phrases.fresh, ...notes];
  const { check, claim, seed, verdicts } = subject;
  return [
    title,
    `${phrases.check(check)}, seed ${seed}: ${claim}`,
    [
      phrases.verdict(phrases.mine, phrases.verdicts[verdicts.mine.kind]),
      phrases.verdict(phrases.reference, phrases.verdicts[verdicts.reference.kind]),
    ].join(', '),
    ...notes,
  ];
}

function endingOf(report: ComparisonReport): string[] {
  const { pairs } = report.comparison;
  const different = pairs.filter((pair) => pair.differs).length;
  const treated = treatedAsSame(report.comparison);
  return [
    pairs.length === 0 ? phrases.noRequests : phrases.result(different, pairs.length),
    ...(differs(report) ? [phrases.notWrong] : []),
    ...(treated.length === 0 ? [] : [`${phrases.treated(treated)} ${phrases.showAll}`]),
  ];
}

function pairLines(pair: ComparedPair, look: Look): string[] {
  const theme = themeOf(look);
  const sign = pairSign(pair.differs, look);
  const head = ` ${sign} ${padEnd(String(pair.number), 2)} `;
  const request = escapeForTerminal(pair.request);
  const lines = wrapShort(request, widthOf(look) - cells(head), 4);
  const rows = shownRows(pair.rows, look.verbose === true);
  const wide = widthOf(look) >= 80;
  return [
    ...lines.map((line, at) => (at === 0 ? head : ' '.repeat(cells(head))) + theme.strong(line)),
    ...(wide ? besideHead(look) : []),
    ...rows.flatMap((row) => {
      if ('folded' in row) return [`   ${theme.quiet(phrases.lines(row.folded))}`];
      if ('left' in row) return [`   ${theme.quiet(phrases.moreLines(row.left))}`];
      return wide ? besideRow(row, look) : stackedRow(row, look);
    }),
  ];
}

/** Symbol, word and colour together. */
function pairSign(isDifferent: boolean, look: Look): string {
  const theme = themeOf(look);
  const symbol = isDifferent ? marks.changed : { unicode: '✓', ascii: '+' };
  const word = isDifferent ? phrases.differs : phrases.same;
  const text = `${look.unicode ? symbol.unicode : symbol.ascii} ${word}`;
  return padEnd(isDifferent ? theme.wary(text) : theme.good(text), 10);
}

const marks: Readonly<Record<RowKind, { readonly unicode: string; readonly ascii: string }>> = {
  same: { unicode: '│', ascii: '|' },
  alike: { unicode: '≈', ascii: '~' },
  changed: { unicode: '≠', ascii: '!' },
  mine: { unicode: '<', ascii: '<' },
  reference: { unicode: '>', ascii: '>' },
};

function markOf(kind: RowKind, look: Look): string {
  return look.unicode ? marks[kind].unicode : marks[kind].ascii;
}

/** Cells of one side. */
function columnOf(look: Look): number {
  return Math.floor((widthOf(look) - 4) / 2);
}

function besideHead(look: Look): string[] {
  const { quiet } = themeOf(look);
  const left = padEnd(phrases.mine, columnOf(look));
  return [` ${quiet(left)} ${markOf('same', look)} ${quiet(phrases.reference)}`];
}

/** At most so many lines of a terminal for one line of an answer. */
const mostLines = 3;

function besideRow(row: Row, look: Look): string[] {
  const theme = themeOf(look);
  const column = columnOf(look);
  const [reference, mine] = sidesOf(row).map((text) => wrapped(text, column, look));
  const paints = paintsOf(row.kind, theme);
  const length = Math.max(mine?.length ?? 0, reference?.length ?? 0);
  return Array.from({ length }, (_, at) => {
    const left = padEnd(paints.mine(mine?.[at] ?? ''), column);
    const mark = paints.mark(markOf(row.kind, look));
    return ` ${left} ${mark} ${paints.reference(reference?.[at] ?? '')}`.trimEnd();
  });
}

function wrapped(text: string, width: number, look: Look): string[] {
  return wrap(shortenMiddle(text, width * mostLines - 8, look), width).slice(0, mostLines);
}

/** The reference first, each as it can be shown; where the two would look the same, they are spelt out. */
function sidesOf({ at, mine, reference }: Row): [reference: string, mine: string] {
  return bothSides({ at, expected: reference, saw: mine });
}

function stackedRow(row: Row, look: Look): string[] {
  const theme = themeOf(look);
  const room = widthOf(look) - 5;
  const [reference, mine] = sidesOf(row);
  const paints = paintsOf(row.kind, theme);
  const side = (mark: string, text: string, paint: (line: string) => string): string[] =>
    wrapped(text, room, look).map(
      (line, at) => ` ${paint(at === 0 ? mark : ' ')}   ${paint(line)}`,
    );
  if (row.kind === 'same') return side(' ', mine, paints.mine).map((line) => line.trimEnd());
  return [
    ...(row.kind === 'reference' ? [] : side('<', mine, paints.mine)),
    ...(row.kind === 'mine' ? [] : side('>', reference, paints.reference)),
  ];
}

function paintsOf(
  kind: RowKind,
  theme: Theme,
): {
  readonly mine: (text: string) => string;
  readonly reference: (text: string) => string;
  readonly mark: (text: string) => string;
} {
  const as = (text: string): string => text;
  if (kind === 'same') return { mine: as, reference: as, mark: theme.quiet };
  if (kind === 'alike') return { mine: theme.quiet, reference: theme.quiet, mark: theme.quiet };
  return { mine: theme.wary, reference: theme.good, mark: theme.wary };
}

/** What the marks mean that are there. */
function legend(pairs: readonly ComparedPair[], look: Look): string[] {
  const kinds = new Set(pairs.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
  const { quiet } = themeOf(look);
  const wide = widthOf(look) >= 80;
  const stacked = [`< ${phrases.mine}`, `> ${phrases.reference}`];
  const beside = (['changed', 'mine', 'reference', 'alike'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => `${markOf(kind, look)} ${phrases.row[kind]}`);
  const hasMarks = beside.length > 0;
  return hasMarks ? [` ${quiet((wide ? beside : stacked).join('   '))}`] : [];
}

function spokenLines(report: ComparisonReport, look: Look): string[] {
  const pairs = shownPairs(report, look.verbose === true);
  const of = report.comparison.pairs.length;
  const safe = (text: string): string => escapeForTerminal(text);
  return [
    ...headingOf(report).map((text) => safe(text.replace(/[^.]$/, '$&.'))),
    ...pairs.shown.flatMap((pair) => spokenPair(pair, of, look)),
    ...otherPairs(pairs),
    ...endingOf(report).map(safe),
  ];
}

function spokenPair(pair: ComparedPair, of: number, look: Look): string[] {
  const state = pair.differs ? phrases.row.changed : phrases.same;
  const request = shortenMiddle(escapeForTerminal(pair.request), 160, { unicode: false });
  const value = (text: string): string =>
    shortenMiddle(text.trim() === '' ? phrases.nothing : text.trim(), 160, { unicode: false });
  const [status] = pair.rows;
  const differences = shownRows(pair.rows, look.verbose === true).filter(
    (row): row is Row => 'kind' in row && isDifference(row),
  );
  return [
    spoken.pair(pair.number, of, request, state),
    ...(status?.kind === 'same' ? [spoken.status(escapeForTerminal(status.mine))] : []),
    ...differences.map((row) => {
      const [reference, mine] = sidesOf(row);
      return spoken.difference(escapeForTerminal(row.at), value(mine), value(reference));
    }),
  ];
}
