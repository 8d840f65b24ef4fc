/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'growing' | 'churn';
  readonly n: number;
  /** How many different keys there are, for the shape `random`. */
  readonly names?: number;
  /** How many of the operations are `DUMP`, for the shape `random`. */
  readonly dumps?: number;
  /** How many keys stay, for the shape `churn`. */
  readonly live?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n}\n`;
  let chunk = '';
  for (const operation of operations(random, size)) {
    chunk += `${operation}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function operations(random: Random, size: Size): Iterable<string> {
  switch (size.shape) {
    case 'random':
      return mixed(random, size.n, size.names ?? 1, size.dumps ?? 1);
    case 'growing':
      return growing(random, size.n);
    case 'churn':
      return churn(random, size.n, size.live ?? 1);
  }
}

// All operations on few keys, and tables in between: catches a wrong slot after any history.
function* mixed(random: Random, n: number, names: number, dumps: number): Iterable<string> {
  const every = Math.floor(n / dumps);
  for (let i = 1; i <= n; i++) {
    const key = `job-${random.between(1, names)}`;
    const dice = random.between(1, 10);
    if (i % every === 0) yield 'DUMP';
    else if (dice <= 5) yield `PUT ${key} ${random.between(0, 1_000_000_000)}`;
    else if (dice <= 7) yield `GET ${key}`;
    else yield `DEL ${key}`;
  }
}

// Nothing but new keys, then a search for each: catches whoever looks through the table from its start.
function* growing(random: Random, n: number): Iterable<string> {
  const keys = Array.from({ length: n / 2 }, (_, at) => `u${at}-${random.between(0, 999)}`);
  for (const key of keys) yield `PUT ${key} ${random.between(0, 1_000_000_000)}`;
  for (let i = 1; i < n / 2; i++) yield `GET ${keys[random.between(0, keys.length - 1)] ?? ''}`;
  yield 'DUMP';
}

// Many keys stay, others come and go at once: without tombstones in the count, no empty slot is left to end a search.
function* churn(random: Random, n: number, live: number): Iterable<string> {
  for (let i = 0; i < live; i++) yield `PUT stays-${i} ${i}`;
  let left = n - live - 1;
  for (let i = 0; left > 0; i++) {
    const key = `goes-${i}-${random.between(0, 999)}`;
    yield `PUT ${key} ${random.between(0, 1_000_000_000)}`;
    if (--left > 0) yield `DEL ${key}`;
    left--;
  }
  yield 'DUMP';
}
