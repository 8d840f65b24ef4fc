/** One difference between what was expected and what was seen, down to the character. */
import type { Difference } from '@seaworthy/core';
import { escapeExactly, escapeForTerminal } from './escape.ts';
import { cells, groupDigits, lengthOf, shortenEnd, shortenMiddle } from './layout.ts';
import { phrases } from './phrases.ts';
import { widthOf, type Look, type Theme } from './theme.ts';

interface Style {
  readonly look: Look;
  readonly theme: Theme;
}

/** One line where both sides are short; else three, the last one pointing at the first character that differs. */
export function renderDifference(
  difference: Difference,
  room: number,
  { look, theme }: Style,
): string[] {
  const at = escapeForTerminal(difference.at);
  const [expected, saw] = bothSides(difference);
  const short = `${at}: ${phrases.expected} ${expected}, ${phrases.saw} ${saw}`;
  if (cells(short) <= room && cells(expected) <= 24 && cells(saw) <= 24) {
    return [`${at}: ${phrases.expected} ${theme.good(expected)}, ${phrases.saw} ${theme.bad(saw)}`];
  }
  const head = `  ${phrases.expected}  `;
  const pair = alignedPair(expected, saw, { room: room - head.length, look });
  const lines = [
    shortenMiddle(at, room, look),
    head + theme.good(pair.expected),
    `  ${phrases.saw.padEnd(phrases.expected.length)}  ${theme.bad(pair.saw)}`,
  ];
  if (pair.pointer === null) return lines;
  const pointer = `${' '.repeat(head.length + pair.pointer)}^`;
  const note = ` ${phrases.differsAt(pair.position)}`;
  return [...lines, theme.quiet(cells(pointer + note) <= room ? pointer + note : pointer)];
}

/** Both sides as they can be shown. Where they would look the same although they differ, they are spelt out. */
export function bothSides({ expected, saw }: Difference): [expected: string, saw: string] {
  const shown: [string, string] = [escapeForTerminal(expected), escapeForTerminal(saw)];
  if (shown[0] !== shown[1] || expected === saw) return shown;
  return [escapeExactly(expected), escapeExactly(saw)];
}

interface Pair {
  readonly expected: string;
  readonly saw: string;
  /** The column of the first character that differs, or null where pointing at it would not help. */
  readonly pointer: number | null;
  /** The place of that character in the whole value, from 1. */
  readonly position: number;
}

/** Two values cut to the same window, so that the first difference is in sight and in the same column. */
function alignedPair(
  expected: string,
  saw: string,
  { room, look }: { room: number; look: Look },
): Pair {
  const same = commonStart(expected, saw);
  const position = lengthOf(expected.slice(0, same)) + 1;
  const fits = cells(expected) <= room && cells(saw) <= room;
  const before = cells(expected.slice(0, same));
  if (fits || before < room * 0.4) {
    const pointer = before >= 3 ? before : null;
    return {
      expected: cutEnd(expected, room, look),
      saw: cutEnd(saw, room, look),
      pointer,
      position,
    };
  }
  const dots = look.unicode ? '… ' : '... ';
  const from = startOfWindow(expected, same, Math.floor(room * 0.3));
  const cut = (text: string): string => cutEnd(dots + text.slice(from), room, look, text);
  return {
    expected: cut(expected),
    saw: cut(saw),
    pointer: cells(dots + expected.slice(from, same)),
    position,
  };
}

/** How many UTF-16 units two texts share at their beginning, never ending within a character. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const last = a.charCodeAt(at - 1);
  const splitsPair = at > 0 && last >= 0xd800 && last <= 0xdbff;
  return splitsPair ? at - 1 : at;
}

function startOfWindow(text: string, end: number, width: number): number {
  let from = end;
  let used = 0;
  while (from > 0 && used < width) {
    const pair = from > 1 && /[\udc00-\udfff]/.test(text[from - 1] ?? '') ? 2 : 1;
    from -= pair;
    used += cells(text.slice(from, from + pair));
  }
  return from;
}

/** Cuts the end off; says how long the whole value is. */
function cutEnd(text: string, room: number, look: Look, whole: string = text): string {
  if (cells(text) <= room) return text;
  const length = ` (${groupDigits(lengthOf(whole))} characters)`;
  if (length.length + 12 > room) return shortenEnd(text, room, look);
  return shortenEnd(text, room - length.length, look) + length;
}

/** A value for a spoken statement: cut in the middle, its length said. */
export function spokenValue(text: string, look: Look): string {
  return shortenMiddle(text, widthOf(look) * 2, { unicode: false });
}
