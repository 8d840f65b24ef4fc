/** Makes the random and the large lists of deliveries. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'distinct' | 'prefix';
  readonly n: number;
  /** How many different ids there are to draw from, for the shape `random`. */
  readonly pool?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n}\n`;
  let chunk = '';
  for (const id of ids(random, size)) {
    chunk += `${id}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function ids(random: Random, { shape, n, pool = n }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return drawn(random, n, pool);
    case 'distinct':
      return repeatedAtTheEnd(random, n);
    case 'prefix':
      return longAndAlike(random, n);
  }
}

// Repeats everywhere: catches whoever reports another repeat than the first.
function* drawn(random: Random, n: number, pool: number): Iterable<string> {
  const all = Array.from({ length: pool }, (_, at) => `${at + 1}-${hex(random)}`);
  for (let i = 0; i < n; i++) yield all[random.between(0, pool - 1)] ?? '';
}

// All different, until the last delivery repeats one from the middle: catches whoever compares each with each.
function* repeatedAtTheEnd(random: Random, n: number): Iterable<string> {
  let middle = '';
  for (let i = 1; i < n; i++) {
    const id = `${i}-${hex(random)}`;
    if (i === Math.ceil(n / 2)) middle = id;
    yield id;
  }
  yield middle;
}

// Long ids that are alike up to their last characters: catches whoever cuts them, or hashes only their beginning.
function* longAndAlike(random: Random, n: number): Iterable<string> {
  const common = `2026-payment-succeeded-account-${'0'.repeat(12)}-live-mode-`;
  for (let i = 0; i < n; i++) {
    yield (
      common +
      random
        .between(1, n)
        .toString(36)
        .padStart(64 - common.length, '0')
    );
  }
}

function hex(random: Random): string {
  return random.between(0, 0xffff).toString(16).padStart(4, '0');
}
