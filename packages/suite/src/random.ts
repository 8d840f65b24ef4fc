/** Seeded randomness: the same seed gives the same run. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of numbers that depends on nothing but its seed. */
export interface Random {
  /** A 32-bit number for a library that wants a seed of its own. */
  readonly seed: number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
}

/** Makes the source for one check from the run's seed and the check's id, so that checks do not disturb each other. */
export function seededRandom(seed: string, scope: string): Random {
  const start = hash(`${seed}/${scope}`);
  const generator = xoroshiro128plus(start);
  return {
    seed: start,
    between(low, high) {
      return low + ((generator.next() >>> 0) % (high - low + 1));
    },
  };
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value | 0;
}
