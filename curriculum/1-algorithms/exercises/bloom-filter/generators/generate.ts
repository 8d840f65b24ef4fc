/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'distinct';
  readonly n: number;
  readonly m: number;
  readonly k: number;
  /** How many different keys there are, for the shape `random`. */
  readonly keys?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { shape, n, m, k, keys } = size;
  yield `${n} ${m} ${k}\n`;
  let chunk = '';
  for (const operation of shape === 'random' ? mixed(random, n, keys ?? 1) : distinct(random, n)) {
    chunk += `${operation}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

// Keys are added again and asked for again: catches wrong counts.
function* mixed(random: Random, n: number, keys: number): Iterable<string> {
  const added = new Set<string>();
  for (let i = 0; i < n; i++) {
    const key = `user-${random.between(1, keys)}`;
    if (random.between(0, 2) === 0) {
      added.add(key);
      yield `ADD ${key}`;
    } else {
      yield `ASK ${key} ${added.has(key) ? 'old' : 'new'}`;
    }
  }
}

// Long keys, nearly all different: catches whoever keeps the keys, or more than a bit for a bit.
function* distinct(random: Random, n: number): Iterable<string> {
  const isAdded = (at: number): boolean => at % 5 !== 4;
  const keys: string[] = [];
  for (let i = 0; i < n; i++) {
    const key = `id-${eight(random)}${i.toString(16).padStart(5, '0')}`;
    keys.push(key);
    if (isAdded(i)) {
      yield `ADD ${key}`;
      continue;
    }
    const at = random.between(0, i);
    yield isAdded(at) ? `ASK ${keys[at] ?? ''} old` : `ASK ${key} new`;
  }
}

function eight(random: Random): string {
  return random.between(0, 0xffff_ffff).toString(16).padStart(8, '0');
}
