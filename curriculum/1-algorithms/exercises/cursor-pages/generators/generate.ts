/** A feed, those who write and those who read. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly n: number;
  /** So many items are inserted before the first reader comes. */
  readonly early: number;
  /** Times are from 0 to this: a small number gives many equal ones. */
  readonly times: number;
  readonly readers: number;
  /** The largest size of a page; a small one appears as often as a large one. */
  readonly page: number;
  /** Of a thousand operations, so many are restarts: few of them let readers come far. */
  readonly restarts: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { n, early, readers, page, restarts } = size;
  const present: number[] = [];
  let piece = `${n}\n`;
  for (let i = 0; i < n; i++) {
    const dice = i < early ? 1 : random.between(1, 10);
    const reader = random.between(1, readers);
    if (i >= early && random.between(1, 1000) <= restarts) piece += `restart ${reader}\n`;
    else if (dice <= 2) piece += inserted(random, size, i, present);
    else if (dice <= 4 && present.length > 0) piece += deleted(random, present);
    else piece += `page ${reader} ${random.between(0, page)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Ids grow, but a third of the items is older than its id says. */
function inserted(random: Random, { n, times }: Size, i: number, present: number[]): string {
  const step = Math.floor(1_000_000_000 / n);
  const id = i * step + random.between(1, step);
  const isOld = random.between(1, 3) === 1;
  const time = isOld ? random.between(0, times) : Math.floor((i * times) / n);
  present.push(id);
  return `insert ${id} ${time}\n`;
}

function deleted(random: Random, present: number[]): string {
  const place = random.between(0, present.length - 1);
  const last = present.pop() ?? 0;
  const id = present[place] ?? last;
  if (place < present.length) present[place] = last;
  return `delete ${id}\n`;
}
