/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'full' | 'round';
  readonly n: number;
  readonly capacity: number;
  /** How many different pages there are, for the shape `random`. */
  readonly pages?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n} ${size.capacity}\n`;
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

function operations(random: Random, { shape, n, capacity, pages }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return mixed(random, n, pages ?? 1);
    case 'full':
      return full(random, n, capacity);
    case 'round':
      return round(random, n, capacity);
  }
}

// Both operations on few pages: catches a wrong order after any history.
function* mixed(random: Random, n: number, pages: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const page = `p${random.between(1, pages)}`;
    yield random.between(0, 1) === 0 ? `GET ${page}` : put(random, page);
  }
}

// A full cache, and uses anywhere in it: catches whoever looks for a page in a list.
function* full(random: Random, n: number, capacity: number): Iterable<string> {
  for (let i = 0; i < capacity; i++) yield put(random, `page-${i}`);
  for (let i = capacity; i < n; i++) {
    const page = `page-${random.between(0, capacity - 1)}`;
    const dice = random.between(1, 10);
    if (dice <= 7) yield `GET ${page}`;
    else if (dice <= 9) yield put(random, page);
    else yield put(random, `new-${i}`);
  }
}

// Twice as many pages as there is room for, round and round, so that each is gone before its next use:
// catches whoever looks at many pages to find the victim.
function* round(random: Random, n: number, capacity: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const page = `page-${i % (2 * capacity)}`;
    yield random.between(1, 20) === 1 ? `GET ${page}` : put(random, page);
  }
}

function put(random: Random, page: string): string {
  return `PUT ${page} ${random.between(0, 1_000_000_000)}`;
}
