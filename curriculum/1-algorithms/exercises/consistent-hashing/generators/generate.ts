/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'filled';
  readonly n: number;
  readonly points: number;
  /** How many different names of nodes there are. */
  readonly nodes: number;
  readonly keys: number;
  /** How many of the operations are `JOIN` or `LEAVE`. */
  readonly changes: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n} ${size.points}\n`;
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

// random: nodes come and go all the time, which catches a wrong owner after any history.
// filled: all nodes join first, and then leave one by one, which catches whoever walks along all points of the ring.
function* operations(random: Random, size: Size): Iterable<string> {
  const { shape, n, nodes, keys, changes } = size;
  const inside: string[] = [];
  const outside = Array.from({ length: nodes }, (_, at) => `node-${at}-${random.between(0, 99)}`);
  const first = shape === 'filled' ? nodes : 1;
  const every = Math.floor((n - first) / (changes - first + 1));
  for (let i = 0; i < n; i++) {
    const isChange = i < first || (i - first) % every === every - 1;
    if (!isChange) {
      yield `ROUTE user-${random.between(1, keys)}`;
    } else if (i < first || (shape === 'random' && joins(random, inside, outside))) {
      const name = take(random, outside);
      inside.push(name);
      yield `JOIN ${name}`;
    } else if (inside.length > 1) {
      const name = take(random, inside);
      outside.push(name);
      yield `LEAVE ${name}`;
    } else {
      yield `ROUTE user-${random.between(1, keys)}`;
    }
  }
}

function joins(random: Random, inside: readonly string[], outside: readonly string[]): boolean {
  return outside.length > 0 && (inside.length < 2 || random.between(0, 1) === 1);
}

function take(random: Random, names: string[]): string {
  return names.splice(random.between(0, names.length - 1), 1)[0] ?? '';
}
