/** Sizes of packs and an amount. */
import type { Random } from '@seaworthy/suite';

interface Size {
  /**
   * random: sizes from `smallest` to `largest`.
   * even: the same, but all sizes are even; with an odd amount nothing works, and a search tries all.
   */
  readonly shape: 'random' | 'even';
  readonly k: number;
  readonly amount: number;
  readonly smallest: number;
  readonly largest: number;
}

export default function* generate(
  random: Random,
  { shape, k, amount, smallest, largest }: Size,
): Iterable<string> {
  const sizes = new Set<number>();
  while (sizes.size < k) {
    const size = random.between(smallest, largest);
    sizes.add(shape === 'even' ? size - (size % 2) : size);
  }
  yield `${k} ${amount}\n${[...sizes].join(' ')}\n`;
}
