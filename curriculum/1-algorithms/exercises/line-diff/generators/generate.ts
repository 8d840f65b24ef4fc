/** Two versions of a file. */
import type { Random } from '@seaworthy/suite';

interface Size {
  /** So many lines has the old version. */
  readonly n: number;
  /** So many lines are deleted or inserted, at random places. */
  readonly edits: number;
  /** How many different lines there are: few of them let a diff take the wrong one; 1 makes long ways on all diagonals, and then lines only come. */
  readonly different: number;
  /** The first and the last line of both versions differ, so that nothing can be cut off at the ends. */
  readonly framed: boolean;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { n, edits, different, framed } = size;
  const line = (): string =>
    `=${'  '.repeat(random.between(0, 1))}line ${random.between(1, different)}`;
  const plain = (): string => (different === 1 ? '=line' : line());
  const old = Array.from({ length: n }, plain);
  // Places are in the old version; at each of them, one line goes or comes.
  const places = Array.from({ length: edits }, () => random.between(0, n - 1)).sort(
    (a, b) => a - b,
  );
  const fresh: string[] = [];
  let next = 0;
  for (let place = 0; place < n; place++) {
    let isKept = true;
    for (; places[next] === place; next++) {
      if (different > 1 && isKept && random.between(1, 2) === 1) isKept = false;
      else fresh.push(plain());
    }
    if (isKept) fresh.push(old[place] ?? '');
  }
  if (framed) {
    old.unshift('=old first');
    old.push('=old last');
    fresh.unshift('=new first');
    fresh.push('!new last');
  }
  if (fresh.length === 0) fresh.push('!');
  let piece = `${old.length} ${fresh.length}\n`;
  for (const one of [...old, ...fresh]) {
    piece += `${one}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
