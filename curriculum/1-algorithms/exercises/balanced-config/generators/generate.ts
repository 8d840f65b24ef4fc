/** Makes the random and the large configuration files. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'deep' | 'short';
  /** How many pieces, how deep, or how many characters. */
  readonly n: number;
}

const pairs = ['()', '[]', '{}'] as const;

export default function* generate(random: Random, { shape, n }: Size): Iterable<string> {
  if (shape === 'random') yield* pieces(random, n);
  else if (shape === 'deep') yield* deep(random, n);
  else yield* short(random, n);
}

// Pieces of all kinds, mostly balanced: catches a wrong reading of strings, comments and columns.
function* pieces(random: Random, n: number): Iterable<string> {
  const open: string[] = [];
  for (let i = 0; i < n; i++) {
    const dice = random.between(1, 10);
    const [begin = '', end = ''] = pairs[random.between(0, 2)] ?? '()';
    if (dice <= 4) {
      open.push(end);
      yield `${begin} `;
    } else if (dice <= 6) {
      yield open.pop() ?? 'x';
    } else {
      const plain = ['"é ("', '"\\"["', '# ) "\n', 'ñ = 1\n', '🚢 ', '\n'];
      yield plain[random.between(0, plain.length - 1)] ?? '';
    }
  }
  yield `${open.reverse().join('')}\n${random.between(0, 1) === 0 ? ']\n' : ''}`;
}

// One bracket in the other, and all are closed, but the outermost by one of another kind: catches recursion.
function* deep(random: Random, n: number): Iterable<string> {
  const kinds = Array.from({ length: n }, () => pairs[random.between(0, 2)] ?? '()');
  kinds[0] = '{}';
  for (let i = 0; i < n; i += 1000) {
    yield `${kinds
      .slice(i, i + 1000)
      .map((pair) => pair[0])
      .join('')}\n`;
  }
  kinds.reverse();
  for (let i = 0; i < n; i += 1000) {
    yield `${kinds
      .slice(i, i + 1000)
      .map((pair, at) => (i + at === n - 1 ? ')' : pair[1]))
      .join('')}\n`;
  }
}

// Hundreds of thousands of small pairs, the last one never closed: catches whoever looks back at all text for a place.
function* short(random: Random, n: number): Iterable<string> {
  let chunk = '';
  let total = 0;
  while (total + chunk.length < n - 200) {
    for (let i = random.between(1, 40); i > 0; i--) chunk += pairs[random.between(0, 2)] ?? '()';
    chunk += '\n';
    if (chunk.length > 65_536) {
      yield chunk;
      total += chunk.length;
      chunk = '';
    }
  }
  yield `${chunk}end = [\n`;
}
