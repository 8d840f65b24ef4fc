/** Comments of a blog, in any order. */
import type { Random } from '@seaworthy/suite';

interface Size {
  /**
   * random: threads, orphans and small cycles side by side.
   * chain: each comment answers the one before; too deep for recursion, too long for climbing.
   * star: all answer one comment; too many to search for replies among all rows.
   * ring: one cycle of all but a few; whoever follows it never comes back.
   */
  readonly shape: 'random' | 'chain' | 'star' | 'ring';
  readonly n: number;
  /** Times are from 0 to this: a small number gives many equal ones. */
  readonly times: number;
}

export default function* generate(random: Random, { shape, n, times }: Size): Iterable<string> {
  const step = Math.floor(1_000_000_000 / n);
  // Ids are different and in no order: comment i has ids[i].
  const ids = shuffled(random, n).map((place) => place * step + random.between(1, step));
  const id = (comment: number): number => ids[comment] ?? 0;
  let piece = `${n}\n`;
  for (const comment of shuffled(random, n)) {
    const parent = parentOf(random, shape, comment, n);
    piece += `${id(comment)} ${parent === 'gone' ? 1_000_000_000 : id(parent)} ${random.between(0, times)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The number of the parent; -1 for the first one of a thread; `gone` for a comment that is not there. */
function parentOf(
  random: Random,
  shape: Size['shape'],
  comment: number,
  n: number,
): number | 'gone' {
  if (comment < 3) return -1;
  if (shape === 'chain') return comment - 1;
  if (shape === 'star') return 2;
  if (shape === 'ring') return comment === 3 ? n - 1 : comment - 1;
  const dice = random.between(1, 100);
  if (dice <= 10) return -1;
  if (dice <= 15) return 'gone';
  // Now and then a comment answers a later one, which may close a cycle.
  if (dice <= 17) return random.between(0, n - 1);
  return random.between(Math.floor(comment / 2), comment - 1);
}

function shuffled(random: Random, count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.between(0, i);
    const swapped = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swapped;
  }
  return order;
}
