/** Documents and queries. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly n: number;
  readonly q: number;
  /** Half of all words are one of these few, so that their lists are long. */
  readonly common: number;
  /** The other words are one of these. */
  readonly rare: number;
  /** The largest number of words in a document. */
  readonly longest: number;
  /** Of a hundred groups, so many have nothing but terms with a minus. */
  readonly negative: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { n, q, longest } = size;
  let piece = `${n} ${q}\n`;
  for (let i = 0; i < n + q; i++) {
    piece +=
      i < n ? `${text(random, size, random.between(1, longest))}\n` : `${query(random, size)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const commonWord = (random: Random, { common }: Size): string => `c${random.between(1, common)}`;
const rareWord = (random: Random, { rare }: Size): string => `r${random.between(1, rare)}`;

function text(random: Random, size: Size, words: number): string {
  let line = '';
  for (let i = 0; i < words; i++) {
    const word = random.between(1, 2) === 1 ? commonWord(random, size) : rareWord(random, size);
    if (i > 0) line += [' ', ' ', ' ', ', ', '-', ': '][random.between(0, 5)] ?? ' ';
    line += random.between(1, 5) === 1 ? word.toUpperCase() : word;
  }
  return line.slice(0, 299) + (random.between(1, 3) === 1 ? '.' : '');
}

function query(random: Random, size: Size): string {
  const groups = Array.from({ length: random.between(1, 5) === 1 ? 2 : 1 }, () =>
    group(random, size),
  );
  return groups.join(' | ');
}

/** The common words come first: whoever takes the lists as they are written begins with the longest. */
function group(random: Random, size: Size): string {
  const common = (): string => commonWord(random, size);
  if (random.between(1, 100) <= size.negative) return `-${common()} -"${common()} ${common()}"`;
  const dice = random.between(1, 10);
  const other = rareWord(random, size);
  if (dice <= 3) return `${common()} ${common()} ${other}`;
  if (dice <= 5) return `${common()} -${common()} ${other}`;
  if (dice <= 7) return `"${common()} ${other}"`;
  if (dice === 8) return `"${common()} ${common()}" ${other}`;
  if (dice === 9) return `-"${common()} ${other}" ${other}`;
  return other;
}
