/** Holds what one server answered against what another answered to the same requests. */
import type { Exchange, Verdict } from '@seaworthy/core';
import { diffArrays } from 'diff';
import { addBodyRows } from './body-rows.ts';
import { addHeaderRows, type Side } from './headers.ts';
import { namesOf, type Names } from './names.ts';
import { phrasesOfComparison } from './phrases.ts';
import { isDifference, RowList, sideKind, type Row, type SameKind } from './rows.ts';

/** The same request to both; null where it could not be sent, or was not. */
export interface ExchangePair {
  readonly mine: Exchange | null;
  readonly reference: Exchange | null;
}

/** What is compared. */
export interface ComparisonInput {
  readonly pairs: readonly ExchangePair[];
  /** The path under which each has the project. */
  readonly roots: { readonly mine: string; readonly reference: string };
  /** Shows what was treated as the same too, as it is. */
  readonly verbose: boolean;
}

/** One request with both answers. */
export interface ComparedPair {
  /** From 1, in the order in which they were sent. */
  readonly number: number;
  /** "PATCH {url 1} {"completed":true}" */
  readonly request: string;
  /** Who sent it, where that is somebody. */
  readonly person: string;
  readonly differs: boolean;
  readonly rows: readonly Row[];
  readonly mine: Exchange | null;
  readonly reference: Exchange | null;
}

/** What came of a comparison. */
export interface Comparison {
  readonly pairs: readonly ComparedPair[];
  /** Why what is not the same byte for byte was treated as the same. */
  readonly same: ReadonlySet<SameKind>;
  /** The names of what was not compared. */
  readonly leftOut: { readonly headers: ReadonlySet<string>; readonly more: ReadonlySet<string> };
}

/** What was asked of both. */
export type ComparisonSubject =
  | { readonly kind: 'requests' }
  | {
      readonly kind: 'check';
      readonly check: string;
      readonly claim: string;
      readonly seed: string;
      readonly verdicts: { readonly mine: Verdict; readonly reference: Verdict };
    };

/** A comparison with what a reader must know of it. */
export interface ComparisonReport {
  readonly subject: ComparisonSubject;
  readonly project: { readonly slug: string; readonly title: string };
  /** The learner's server, as it was named. */
  readonly target: string;
  /** Sentences on how the requests were sent. */
  readonly notes: readonly string[];
  readonly comparison: Comparison;
}

/** Whether the two differ in what matters. */
export function differs({ subject, comparison }: ComparisonReport): boolean {
  const verdicts = subject.kind === 'check' ? subject.verdicts : null;
  return (
    comparison.pairs.some((pair) => pair.differs) ||
    (verdicts !== null && verdicts.mine.kind !== verdicts.reference.kind)
  );
}

/**
 * Pairs the requests of two runs of one check in their order. Where one of them sent some that the other did not, those
 * stay alone.
 */
export function pairExchanges(
  mine: readonly Exchange[],
  reference: readonly Exchange[],
): ExchangePair[] {
  const [ours, theirs] = [mine, reference].map((list) =>
    list.toSorted((one, other) => one.number - other.number),
  );
  const pairs: ExchangePair[] = [];
  let [left, right] = [0, 0];
  const take = (list: readonly Exchange[] | undefined, at: number): Exchange | null =>
    list?.[at] ?? null;
  const labels = (list: readonly Exchange[] | undefined): string[] => (list ?? []).map(labelOf);
  for (const { added, removed, count = 0 } of diffArrays(labels(theirs), labels(ours))) {
    for (let step = 0; step < count; step += 1) {
      pairs.push({
        mine: removed ? null : take(ours, left++),
        reference: added ? null : take(theirs, right++),
      });
    }
  }
  return pairs;
}

function labelOf({ person, operation, request }: Exchange): string {
  return [person, request.method, operation ?? ''].join(' ');
}

/** Compares each pair. */
export function compareExchanges({ pairs, roots, verbose }: ComparisonInput): Comparison {
  const names = {
    mine: namesOf(
      pairs.map((pair) => pair.mine),
      roots.mine,
    ),
    reference: namesOf(
      pairs.map((pair) => pair.reference),
      roots.reference,
    ),
  };
  const all = new RowList();
  const compared = pairs.map((pair, at): ComparedPair => {
    const list = new RowList();
    addRows(list, pair, { names, verbose });
    for (const kind of list.same) all.same.add(kind);
    for (const name of list.leftOut.headers) all.leftOut.headers.add(name);
    for (const name of list.leftOut.more) all.leftOut.more.add(name);
    return {
      number: at + 1,
      request: requestLine(pair, names),
      person: (pair.mine ?? pair.reference)?.person ?? '',
      differs: list.rows.some(isDifference),
      rows: list.rows,
      ...pair,
    };
  });
  return { pairs: compared, same: all.same, leftOut: all.leftOut };
}

interface PairStyle {
  readonly names: { readonly mine: Names; readonly reference: Names };
  readonly verbose: boolean;
}

function addRows(list: RowList, pair: ExchangePair, { names, verbose }: PairStyle): void {
  if (pair.mine?.cutBy !== undefined || pair.reference?.cutBy !== undefined) {
    list.same.add('cut');
    const [mine = '', reference = ''] = [pair.mine, pair.reference].map(statusOf);
    list.add('status', 'status', { kind: 'alike', mine, reference });
    return;
  }
  addStatusRow(list, pair);
  if (pair.mine === null || pair.reference === null) return;
  const mine: Side = { exchange: pair.mine, names: names.mine };
  const reference: Side = { exchange: pair.reference, names: names.reference };
  addHeaderRows(list, mine, reference, verbose);
  const statuses = [pair.mine, pair.reference].map(({ answer }) => answer?.status ?? 0);
  const isRefusal = statuses.every((status) => status >= 400);
  const isSuccess = statuses.every((status) => status < 400);
  addBodyRows({ list, mine, reference, verbose, isRefusal, isSuccess });
}

function addStatusRow(list: RowList, { mine, reference }: ExchangePair): void {
  const [left, right] = [mine, reference].map(statusOf);
  const hops = [mine, reference].map((exchange) => exchange?.redirects?.length ?? 0);
  const [ours, theirs] = [left ?? '', right ?? ''];
  if (hops[0] !== hops[1] && ours === theirs) list.same.add('redirects');
  const isMissing = mine === null || reference === null;
  const changed = isMissing ? sideKind(mine ?? undefined, reference ?? undefined) : 'changed';
  const kind = ours === theirs ? 'same' : changed;
  list.add('status', 'status', { kind, mine: ours, reference: theirs });
}

function statusOf(exchange: Exchange | null): string {
  if (exchange === null) return phrasesOfComparison.notSent;
  const { answer, noAnswer } = exchange;
  if (answer !== null) return String(answer.status);
  return phrasesOfComparison.noAnswer(noAnswer?.detail ?? '');
}

/** The request with the names of what it asks for, as the side that has it sent it. */
function requestLine({ mine, reference }: ExchangePair, names: PairStyle['names']): string {
  const [exchange, known] = mine === null ? [reference, names.reference] : [mine, names.mine];
  if (exchange === null) return '';
  const { method, url, body } = exchange.request;
  const name = (known.urlOf(url) ?? known.plain(url))
    .replace('{origin}', '')
    .replace('{root}', '/');
  const text = body === null || body.base64 !== undefined ? '' : ` ${body.text}`;
  return `${method} ${name}${text}`;
}
