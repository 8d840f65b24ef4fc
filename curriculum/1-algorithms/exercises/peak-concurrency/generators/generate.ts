/** Sessions. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'all-at-once';
  readonly n: number;
  /** Sessions begin at one of so many moments ... */
  readonly moments: number;
  /** ... and last at most so many. */
  readonly longest: number;
}

export default function* generate(
  random: Random,
  { shape, n, moments, longest }: Size,
): Iterable<string> {
  let piece = `${n}\n`;
  for (let i = 0; i < n; i++) {
    // random: few moments give many equal begins and ends.
    // all-at-once: all begin before the first one ends, so whoever searches for a seat searches long.
    const from = random.between(0, moments - 1);
    const to = (shape === 'random' ? from : moments) + random.between(1, longest);
    piece += `${from} ${to}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
