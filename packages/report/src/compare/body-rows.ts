/** The rows of the bodies: JSON member by member, text line by line, anything else by its size. */
import type { Body } from '@seaworthy/core';
import { groupDigits } from '../layout.ts';
import { aligned } from './aligned.ts';
import type { Side } from './headers.ts';
import { JsonRows, prettyLines, type BodyStyle } from './json-rows.ts';
import { jsonOf, type Json } from './names.ts';
import { sideKind, type RowKind, type RowList } from './rows.ts';

/** Adds the rows of the bodies of two answers. */
export function addBodyRows(style: BodyStyle): void {
  const [mine, reference] = [bodyOf(style.mine), bodyOf(style.reference)];
  const [left, right] = [jsonOf(mine), jsonOf(reference)];
  if (left !== undefined && right !== undefined) {
    if (mine.text !== reference.text)
      noteForm(style.list, [mine.text, left], [reference.text, right]);
    new JsonRows(style).add({ left, right, path: '', indent: 0, key: '', comma: '' });
    return;
  }
  const texts = [
    linesOf(mine, left, style.mine),
    linesOf(reference, right, style.reference),
  ] as const;
  if (mine.text !== reference.text && texts[0].join('\n') === texts[1].join('\n'))
    style.list.same.add('addresses');
  addTextRows(style, ...texts);
}

const noBody: Body = { text: '', bytes: 0, truncated: false };

function bodyOf({ exchange }: Side): Body {
  return exchange.answer?.body ?? noBody;
}

/** What of the form of two JSON texts was not compared. */
function noteForm(
  list: RowList,
  [mine, left]: readonly [string, Json],
  [reference, right]: readonly [string, Json],
): void {
  if (JSON.stringify(left) !== mine || JSON.stringify(right) !== reference) list.same.add('space');
}

/** The lines of a body that is no JSON on both sides. */
function linesOf(body: Body, value: Json | undefined, { names }: Side): readonly string[] {
  if (body.bytes === 0) return [];
  if (value !== undefined) return prettyLines(value).map((line) => names.plain(line));
  if (body.base64 === undefined) {
    const lines = body.text.split(/\r?\n/).map((line) => names.plain(line));
    return body.truncated ? [...lines, `… (${groupDigits(body.bytes)} bytes in all)`] : lines;
  }
  const size = `${groupDigits(body.bytes)} bytes that are no text`;
  return [`${size}: ${hexOf(body.base64)} …`, checksumLine(body.base64)];
}

/** The first bytes, in hexadecimal digits. */
function hexOf(base64: string): string {
  const bytes = atob(base64.slice(0, 32));
  return Array.from(bytes, (one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join(' ');
}

/** Two bodies of one size and beginning may still differ; a short sum of all of it tells them apart. */
function checksumLine(base64: string): string {
  let sum = 0;
  for (let at = 0; at < base64.length; at += 1) sum = (sum * 31 + base64.charCodeAt(at)) >>> 0;
  return `checksum ${sum.toString(16).padStart(8, '0')}`;
}

function addTextRows(
  { list, isRefusal }: BodyStyle,
  mine: readonly string[],
  reference: readonly string[],
): void {
  if (isRefusal && mine.join('\n') !== reference.join('\n')) list.same.add('refusal');
  const kindOf = (kind: RowKind): RowKind => (isRefusal && kind !== 'same' ? 'alike' : kind);
  for (const [at, [left, right]] of aligned(mine, reference).entries()) {
    const kind = left === right ? 'same' : sideKind(left, right);
    list.add('body', `body, line ${at + 1}`, {
      kind: kindOf(kind),
      mine: left ?? '',
      reference: right ?? '',
    });
  }
}
