/** Tables and the keys to sort them by. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'sorted';
  readonly n: number;
}

const texts = [
  'open',
  'paid',
  'Paid',
  'pai',
  'paid-late',
  '0',
  '10',
  '9',
  'ｐaid',
  '💳',
  'é',
  'ß-1',
  '\\N',
];

export default function* generate(random: Random, { shape, n }: Size): Iterable<string> {
  // sorted: one key, already in order, each number twice: a quicksort that takes the first as pivot.
  if (shape === 'sorted') {
    yield `${n} 2 1\nint text\n1 asc last\n`;
    yield* inPieces(n, (row) => `${Math.floor(row / 2) - 25_000} ${pick(random, texts)}\n`);
    return;
  }
  // random: four keys with few values each, so that rows differ in any of the keys, or in none.
  yield `${n} 5 4\ntext int int text int\n`;
  yield '3 desc last\n1 asc first\n2 desc first\n4 desc last\n';
  yield* inPieces(n, () => {
    const amount = random.between(1, 12) === 1 ? '\\N' : String(random.between(-15, 15));
    const day = random.between(1, 9) === 1 ? '\\N' : String(random.between(8, 12));
    return `${pick(random, texts)} ${amount} ${day} ${pick(random, texts)} ${random.between(0, 1e9)}\n`;
  });
}

function pick(random: Random, from: readonly string[]): string {
  return from[random.between(0, from.length - 1)] ?? '';
}

/** The lines of `count` rows, some thousand at a time. */
function* inPieces(count: number, line: (row: number) => string): Iterable<string> {
  let piece = '';
  for (let row = 0; row < count; row++) {
    piece += line(row);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
