/** Makes uploads: tables with all kinds of fields, many short rows, and one very long field. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'short' | 'long' | 'open';
  readonly columns: number;
  /** How many rows there are; for one long field, how many lines are in it. */
  readonly rows: number;
  readonly end: 'LF' | 'CRLF';
  /** The row with broken quotes, if there is one. */
  readonly broken?: number;
}

const plain = ['', 'a', 'Ada', ' b ', '5', 'é', '日本', "it's", '\t', 'a\u2028b', 'x-y', '\ufeff'];
const risky = ['=1+1', '-5', '+0.5', '-', '@x', '\t=1', '-1e5', '+1-2', '-5.', '=', "'=1", '-07'];
const quoted = [',', '""', '\n', '\r\n', 'a,b', '=1,2', '-5\n', '""=1""', '\n@', ' ', '-3', ''];

export default function* generate(random: Random, size: Size): Iterable<string> {
  const end = size.end === 'LF' ? '\n' : '\r\n';
  yield `${size.columns}\n`;
  let chunk = random.between(0, 1) === 0 ? '\ufeff' : '';
  for (const row of rowsOf(random, size)) {
    chunk += row + end;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function rowsOf(random: Random, size: Size): Iterable<string> {
  switch (size.shape) {
    case 'random':
      return messy(random, size);
    case 'short':
      return short(random, size.rows);
    case 'long':
      return oneField(random, size.rows, '"');
    case 'open':
      return oneField(random, size.rows, '');
  }
}

// Every sixth row or so has one field more or fewer.
function* messy(random: Random, { columns, rows, broken }: Size): Iterable<string> {
  for (let i = 1; i <= rows; i++) {
    const change = [1, -1][random.between(1, 12) - 1] ?? 0;
    const length = Math.max(1, columns + change);
    const fields = Array.from({ length }, () => field(random));
    if (i === broken) fields[random.between(0, length - 1)] = '"x\ny"z';
    yield fields.join(',');
  }
}

function field(random: Random): string {
  const dice = random.between(1, 8);
  if (dice <= 4) return pick(random, plain);
  if (dice <= 6) return pick(random, risky);
  const parts = Array.from({ length: random.between(0, 3) }, () => pick(random, quoted));
  return `"${parts.join('')}"`;
}

// As many rows as fit: catches whoever counts the lines from the top for each of them.
function* short(random: Random, rows: number): Iterable<string> {
  for (let i = 0; i < rows; i++) {
    yield random.between(1, 8) === 1 ? '1' : `${random.between(0, 9)},`;
  }
}

// A field with most of the upload: catches whoever looks at it again for each of its lines.
function* oneField(random: Random, lines: number, close: string): Iterable<string> {
  yield 'a,b';
  yield 'c,"d';
  for (let i = 0; i < lines; i++) yield `${'e'.repeat(random.between(8, 40))}""${i},f`;
  yield `g${close}`;
  yield 'h';
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
