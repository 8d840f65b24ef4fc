/** Durations, with a minute now and then. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'falling';
  readonly n: number;
  readonly w: number;
  readonly p: number;
  /** About one line in so many is a minute. */
  readonly every: number;
  readonly longest: number;
}

export default function* generate(
  random: Random,
  { shape, n, w, p, every, longest }: Size,
): Iterable<string> {
  let piece = `${n} ${w} ${p}\n`;
  for (let i = 0; i < n; i++) {
    // random: a small `longest` gives many equal durations.
    // falling: each duration is at most the last one: what leaves the window is always the largest.
    const duration =
      shape === 'random' ? random.between(0, longest) : Math.floor((longest * (n - i)) / n);
    piece += random.between(1, every) === 1 ? 'minute\n' : `${duration}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
