/** What of a comparison is shown, and what is folded; the same for every form of it. */
import type { ComparedPair, Comparison, ComparisonReport } from './comparison.ts';
import { phrasesOfComparison as phrases } from './phrases.ts';
import { isDifference, type Row, type SameKind } from './rows.ts';

/** Rows, and between them how many that are the same were folded, or were too many. */
export type Shown = Row | { readonly folded: number } | { readonly left: number };

const most = { names: 6, pairs: 5, rows: 120, around: 2, whole: 16 };

/** Which pairs are shown whole, and the numbers of the others. */
export interface ShownPairs {
  readonly shown: readonly ComparedPair[];
  readonly same: readonly number[];
  /** Sent to one of them only. */
  readonly alone: { readonly mine: readonly number[]; readonly reference: readonly number[] };
  /** How many more differ. */
  readonly left: number;
}

/** The pairs that are shown whole: of a check those that differ; of what was typed all. */
export function shownPairs(
  { subject, comparison }: ComparisonReport,
  verbose: boolean,
): ShownPairs {
  const { pairs } = comparison;
  if (verbose || subject.kind === 'requests')
    return { shown: pairs, same: [], alone: { mine: [], reference: [] }, left: 0 };
  const different = pairs.filter(
    (pair) => pair.differs && pair.mine !== null && pair.reference !== null,
  );
  const numbers = (list: readonly ComparedPair[]): number[] => list.map(({ number }) => number);
  return {
    shown: different.slice(0, most.pairs),
    same: numbers(pairs.filter((pair) => !pair.differs)),
    alone: {
      mine: numbers(pairs.filter(({ reference }) => reference === null)),
      reference: numbers(pairs.filter(({ mine }) => mine === null)),
    },
    left: Math.max(0, different.length - most.pairs),
  };
}

/** What is said of the pairs that are not shown. */
export function otherPairs({ same, alone, left }: ShownPairs): readonly string[] {
  return [
    ...(left === 0 ? [] : [phrases.morePairs(left)]),
    ...(['mine', 'reference'] as const)
      .filter((side) => alone[side].length > 0)
      .map((side) => phrases.alone[side](numbersInShort(alone[side]))),
    ...(same.length === 0 ? [] : [phrases.sameRequests(numbersInShort(same))]),
  ];
}

/** The rows of a pair: long runs of what is the same are folded, and what is endless has an end. */
export function shownRows(rows: readonly Row[], verbose: boolean): readonly Shown[] {
  if (verbose) return capped(rows, 10 * most.rows);
  const found: Shown[] = [];
  let run: Row[] = [];
  const flush = (isLast: boolean): void => {
    const isFirst = found.length === 0;
    const [head, tail] = [isFirst ? most.whole / 2 : most.around, isLast ? 0 : most.around];
    const folded = run.length - head - tail;
    if (run.length <= most.whole || folded < 3) found.push(...run);
    else found.push(...run.slice(0, head), { folded }, ...run.slice(run.length - tail));
    run = [];
  };
  for (const row of rows) {
    if (isDifference(row) || row.part !== 'body') {
      flush(false);
      found.push(row);
    } else run.push(row);
  }
  flush(true);
  return capped(found, most.rows);
}

function capped(rows: readonly Shown[], limit: number): readonly Shown[] {
  return rows.length <= limit ? rows : [...rows.slice(0, limit), { left: rows.length - limit }];
}

/** 1, 2, 3, 6 -> "1 to 3, 6". */
export function numbersInShort(numbers: readonly number[]): string {
  const spans: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(', ');
}

/** What was treated as the same, in words. */
export function treatedAsSame({ same, leftOut }: Comparison): readonly string[] {
  const names: Partial<Record<SameKind, ReadonlySet<string>>> = {
    headers: leftOut.headers,
    more: leftOut.more,
  };
  return (Object.keys(phrases.kinds) as SameKind[])
    .filter((kind) => same.has(kind))
    .map((kind) => {
      const text = phrases.kinds[kind];
      return typeof text === 'string' ? text : text(inShort([...(names[kind] ?? [])]));
    });
}

/** The first ones, and how many more there are. */
function inShort(names: readonly string[]): readonly string[] {
  const left = names.length - most.names;
  return left <= 1 ? names : [...names.slice(0, most.names), `${left} more`];
}
