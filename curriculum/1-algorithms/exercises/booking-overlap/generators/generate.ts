/** Bookings and cancellations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly n: number;
  readonly rooms: number;
  /** A booking begins at one of so many times, a minute apart ... */
  readonly minutes: number;
  /** ... and takes at most so many minutes. One in twenty takes ten times as long. */
  readonly longest: number;
  /** Of a hundred lines, so many are cancellations. */
  readonly cancellations: number;
}

export default function* generate(
  random: Random,
  { n, rooms, minutes, longest, cancellations }: Size,
): Iterable<string> {
  let asked = 0;
  let piece = `${n}\n`;
  for (let i = 0; i < n; i++) {
    if (asked > 0 && random.between(1, 100) <= cancellations) {
      piece += `cancel ${random.between(1, asked)}\n`;
    } else {
      asked++;
      const from = random.between(0, minutes);
      const most = random.between(1, 20) === 1 ? longest * 10 : longest;
      const to = from + random.between(1, most);
      piece += `book ${random.between(1, rooms)} ${from * 60_000} ${to * 60_000}\n`;
    }
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
