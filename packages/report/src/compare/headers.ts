/** The rows of the header fields: those that say something of the answer are compared, the others only counted. */
import type { Exchange, HeaderList } from '@seaworthy/core';
import type { Names } from './names.ts';
import type { RowList } from './rows.ts';

/** Fields that say something of the answer to whoever reads it. What frames, dates or advertises it is not among them. */
const telling = new Set([
  'content-type',
  'content-language',
  'content-disposition',
  'content-range',
  'location',
  'allow',
  'accept-patch',
  'accept-post',
  'link',
  'retry-after',
  'set-cookie',
  'www-authenticate',
]);

/** Fields that a browser asks for; a server may send them only when it is asked, and some only before the request. */
const forPages = new Set(['access-control-allow-origin', 'access-control-allow-credentials']);
const forPreflights = new Set(['access-control-allow-methods', 'access-control-allow-headers']);

/** Lists whose order says nothing. */
const lists = /^(?:allow|accept-p\w+|access-control-allow-(?:methods|headers))$/;

/** One side of the comparison. */
export interface Side {
  readonly exchange: Exchange;
  readonly names: Names;
}

/** Adds the rows of the fields of two answers. `verbose` shows the others too, as they are. */
export function addHeaderRows(list: RowList, mine: Side, reference: Side, verbose: boolean): void {
  const [ours, theirs] = [valuesOf(mine), valuesOf(reference)];
  const { request } = mine.exchange;
  const isPreflight = request.method === 'OPTIONS';
  const isFromPage = isPreflight || headerIn(request.headers, 'origin') !== undefined;
  const isTelling = (name: string): boolean =>
    telling.has(name) ||
    (isFromPage && forPages.has(name)) ||
    (isPreflight && forPreflights.has(name));
  const names = [...new Set([...theirs.keys(), ...ours.keys()])];
  for (const name of names.toSorted((a, b) => Number(isTelling(b)) - Number(isTelling(a)))) {
    const [left, right] = [ours.get(name), theirs.get(name)];
    if (!isTelling(name)) addOther(list, name, { left, right, verbose });
    else addTelling(list, name, { left, right, mine, reference, verbose });
  }
  const order = (values: ReadonlyMap<string, string>): string =>
    [...values.keys()].filter(isTelling).join();
  if (order(ours) !== order(theirs) && sorted(order(ours)) === sorted(order(theirs)))
    list.same.add('headerOrder');
}

interface Values {
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly verbose: boolean;
}

function addOther(list: RowList, name: string, { left, right, verbose }: Values): void {
  if (left !== right) {
    list.same.add('headers');
    list.leftOut.headers.add(name);
  }
  if (!verbose) return;
  const kind = left === right ? 'same' : 'alike';
  list.add('header', `header ${name}`, {
    kind,
    mine: lineOf(name, left),
    reference: lineOf(name, right),
  });
}

function addTelling(
  list: RowList,
  name: string,
  {
    left,
    right,
    mine,
    reference,
    verbose,
  }: Values & { readonly mine: Side; readonly reference: Side },
): void {
  const at = `header ${name}`;
  const shown = {
    mine: left === undefined ? undefined : meaningOf(name, left, mine),
    reference: right === undefined ? undefined : meaningOf(name, right, reference),
  };
  const isEqual = shown.mine === shown.reference;
  if (isEqual && left !== right) list.same.add(reasonOf(name));
  const texts = verbose
    ? { mine: lineOf(name, left), reference: lineOf(name, right) }
    : { mine: lineOf(name, shown.mine), reference: lineOf(name, shown.reference) };
  const isShownSame = texts.mine === texts.reference;
  if (isEqual) list.add('header', at, { kind: isShownSame ? 'same' : 'alike', ...texts });
  else if (left === undefined) list.add('header', at, { kind: 'reference', ...texts });
  else list.add('header', at, { kind: right === undefined ? 'mine' : 'changed', ...texts });
}

function reasonOf(name: string): 'charset' | 'urls' | 'origin' | 'headerOrder' {
  if (name === 'content-type') return 'charset';
  if (name === 'location') return 'urls';
  return name === 'access-control-allow-origin' ? 'origin' : 'headerOrder';
}

function lineOf(name: string, value: string | undefined): string {
  return value === undefined ? '' : `${name}: ${value}`;
}

/** What a field says, without what each server may write as it likes. */
function meaningOf(name: string, value: string, { exchange, names }: Side): string {
  if (name === 'content-type') {
    return value
      .toLowerCase()
      .replace(/\s*;\s*charset="?utf-?8"?/, '')
      .replace(/\s+/g, '');
  }
  if (name === 'location') return names.urlOf(value) ?? names.plain(value);
  if (name === 'access-control-allow-origin') return value === originOf(exchange) ? '*' : value;
  if (name === 'set-cookie') return value.replace(/=[^;,]*/, '={value}');
  return names.plain(lists.test(name) ? sorted(value.toLowerCase()) : value);
}

function sorted(text: string): string {
  return text
    .split(',')
    .map((part) => part.trim())
    .toSorted()
    .join(', ');
}

/** The fields of an answer; one that is there several times has its values in one. */
function valuesOf({ exchange }: Side): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of exchange.answer?.headers ?? []) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return found;
}

function originOf({ request }: Exchange): string | undefined {
  return headerIn(request.headers, 'origin');
}

function headerIn(headers: HeaderList, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
