/** A tree of folders, and rights in it. */
import type { Random } from '@seaworthy/suite';

interface Size {
  /**
   * random: any earlier folder may be the parent; such a tree is flat.
   * deep: the parent is one of the five folders before.
   * chain: each folder lies in the one before; settings near the root, checks far from it.
   */
  readonly shape: 'random' | 'deep' | 'chain';
  readonly n: number;
  readonly q: number;
  readonly users: number;
}

export default function* generate(random: Random, { shape, n, q, users }: Size): Iterable<string> {
  let piece = `${n} ${q}\n`;
  for (let folder = 2; folder <= n; folder++) {
    const farthest = { random: 1, deep: Math.max(1, folder - 5), chain: folder - 1 }[shape];
    piece += `${random.between(farthest, folder - 1)}${folder < n ? ' ' : '\n'}`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  const near = shape === 'chain' ? Math.ceil(n / 100) : n;
  const far = shape === 'chain' ? n - near : 1;
  for (let i = 0; i < q; i++) {
    const dice = random.between(1, 10);
    const user = random.between(1, users);
    if (dice <= 3) piece += `grant ${user} ${random.between(1, near)}\n`;
    else if (dice <= 6) piece += `revoke ${user} ${random.between(1, near)}\n`;
    else piece += `check ${user} ${random.between(far, n)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
