/** Text in cells of a terminal: how wide it is, how it is wrapped, shortened and set in columns. */
import stringWidth from 'string-width';
import { escapeLineStart } from './escape.ts';

// eslint-disable-next-line no-control-regex
const styles = /\u001b\[[\d;]*m/g;

/** The width in cells, styles not counted. */
export function cells(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const grapheme of graphemesOf(text.replace(styles, ''))) sum += cellsOf(grapheme);
  return sum;
}

/** Widths that were looked up before: the look-up is slow, and texts repeat their characters. */
const known = new Map<string, number>();

function cellsOf(grapheme: string): number {
  const before = known.get(grapheme);
  if (before !== undefined) return before;
  const width = stringWidth(grapheme);
  if (known.size < 5000) known.set(grapheme, width);
  return width;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters that a reader sees, one after the other, so that nobody has to look at more than is needed. */
function* graphemesOf(text: string): Generator<string> {
  if (/^[ -~]*$/.test(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** How many characters a reader counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const grapheme of graphemesOf(text)) if (grapheme !== '') length += 1;
  return length;
}

/** The beginning of a text that fits into `width` cells. */
function headOf(text: string, width: number): string {
  let length = 0;
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    used += cellsOf(grapheme);
    if (used > width) break;
    length += grapheme.length;
  }
  return text.slice(0, length);
}

/** The end of a text that fits into `width` cells. */
function tailOf(text: string, width: number): string {
  // No character that was escaped before is longer than this, and a whole text may be very long.
  const near = [...graphemesOf(text.slice(-16 * (width + 2)))];
  let from = near.length;
  let used = 0;
  while (from > 1) {
    used += cellsOf(near[from - 1] ?? '');
    if (used > width) break;
    from -= 1;
  }
  return near.slice(from).join('');
}

/** Breaks a line at its spaces, and within a word that is longer than a line. Always at least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.trimEnd();
  do {
    rest = escapeLineStart(rest);
    const [first = ''] = graphemesOf(rest.slice(0, 32));
    const head = headOf(rest, width) || first;
    const end = head.length === rest.length ? rest.length : breakOf(rest, head.length);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  } while (rest !== '');
  return lines;
}

/** The same, at most `most` lines: the middle is left out of what is longer, and its length is said. */
export function wrapShort(text: string, width: number, most: number): string[] {
  return wrap(shortenMiddle(text, width * most - 12, { unicode: false }), width).slice(0, most);
}

/** Joins words so that `wrap` keeps them on one line where it can; `unglue` gives the spaces back. */
export function glue(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Takes back what `glue` did, after wrapping. */
export function unglue(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Where to break: after the last space that fits, unless that leaves most of the line empty. */
function breakOf(text: string, fits: number): number {
  if (text[fits] === ' ') return fits;
  const space = text.lastIndexOf(' ', fits - 1);
  return space > fits * 0.4 ? space : fits;
}

/** How glyphs outside of ASCII are replaced where a terminal cannot show them. */
export interface Glyphs {
  readonly unicode: boolean;
}

/** "abc…" */
export function shortenEnd(text: string, width: number, { unicode }: Glyphs): string {
  if (cells(text) <= width) return text;
  const dots = unicode ? '…' : '...';
  return headOf(text, Math.max(1, width - dots.length)).trimEnd() + dots;
}

/** "abcdef … 10,000 characters … uvwxyz": the beginning and the end of a long value, and its length. */
export function shortenMiddle(text: string, width: number, { unicode }: Glyphs): string {
  if (cells(text) <= width) return text;
  const dots = unicode ? '…' : '...';
  const middle = ` ${dots} ${groupDigits(lengthOf(text))} characters ${dots} `;
  const room = width - cells(middle);
  if (room < 8) return shortenEnd(text, width, { unicode });
  const front = Math.ceil(room * 0.6);
  return headOf(text, front) + middle + tailOf(text, room - front);
}

/** 12345 -> "12,345" */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Fills up with spaces to `width` cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** Fills up with spaces on the left. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text))) + text;
}

/** 45 ms, 2.1 s, 14 s, 1 min 05 s. */
export function duration(ms: number): string {
  if (ms < 95) return `${Math.round(ms)} ms`;
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** A latency: 0.4 ms, 12 ms, 310 ms, 1.20 s. */
export function latencyText(ms: number): string {
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** A moment within a check: "+0.41 s", and "-1.20 s" for what came before it. */
export function moment(ms: number): string {
  const seconds = (Math.abs(ms) / 1000).toFixed(Math.abs(ms) < 100_000 ? 2 : 0);
  return `${ms < 0 ? '-' : '+'}${seconds} s`;
}

/** "1 check", "4 checks". */
export function count(number: number, noun: string): string {
  return `${groupDigits(number)} ${noun}${number === 1 ? '' : 's'}`;
}
