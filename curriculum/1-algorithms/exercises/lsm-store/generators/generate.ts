/** Writes, reads and merges. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly n: number;
  /** Keys are k1 to this: few of them are written again and again. */
  readonly keys: number;
  /** A flush comes about once in so many operations. */
  readonly flush: number;
  /** After so many flushes the newest segments are merged; each fourth time, all of them. */
  readonly merge: number;
}

export default function* generate(
  random: Random,
  { n, keys, flush, merge }: Size,
): Iterable<string> {
  let flushes = 0;
  let merges = 0;
  let piece = `${n}\n`;
  for (let i = 0; i < n; i++) {
    const key = `k${random.between(1, keys)}`;
    const dice = random.between(1, 100);
    if (flushes === merge) {
      piece += `compact ${++merges % 4 === 0 ? 50 : random.between(2, merge)}\n`;
      flushes = 0;
    } else if (random.between(1, flush) === 1) {
      piece += 'flush\n';
      flushes++;
    } else if (dice <= 40)
      piece += `put ${key} v${random.between(1, 10 ** random.between(1, 6))}\n`;
    else if (dice <= 55) piece += `del ${key}\n`;
    else piece += `get ${key}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
