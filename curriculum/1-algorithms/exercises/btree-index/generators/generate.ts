/** Keys for an index, and ranges of them. */
import type { Random } from '@seaworthy/suite';

interface Size {
  /**
   * random: keys in no order.
   * sorted: each key is larger than all before, so that only the right edge grows; a plain tree is a list.
   * reversed: the same at the left edge.
   */
  readonly shape: 'random' | 'sorted' | 'reversed';
  readonly inserts: number;
  readonly ranges: number;
  readonly m: number;
  /** Keys are from 1 to this; if there are fewer than inserts, many come twice. */
  readonly largest: number;
  /** The largest distance from the first to the last key of a range. */
  readonly width: number;
  /** After so many operations the tree is shown, and at the end. */
  readonly show: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { inserts, ranges, m, largest, width, show } = size;
  const changes = inserts + ranges;
  let insertsLeft = inserts;
  let piece = `${changes + Math.floor((changes - 1) / show) + 1} ${m}\n`;
  for (let i = 0; i < changes; i++) {
    if (i > 0 && i % show === 0) piece += 'show\n';
    if (i === 0 || random.between(1, changes - i) <= insertsLeft) {
      piece += `insert ${keyNumber(random, size, inserts - insertsLeft)}\n`;
      insertsLeft--;
    } else {
      const a = random.between(1, largest);
      piece += `range ${a} ${Math.min(largest, a + random.between(0, width))}\n`;
    }
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}show\n`;
}

function keyNumber(random: Random, { shape, inserts, largest }: Size, i: number): number {
  if (shape === 'random') return random.between(1, largest);
  const step = Math.floor(largest / inserts);
  return (shape === 'sorted' ? i : inserts - 1 - i) * step + random.between(1, step);
}
