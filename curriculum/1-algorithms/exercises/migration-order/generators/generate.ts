/** Makes the random and the large sets of migrations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'chain';
  readonly n: number;
  /** How many needs there are, for the shape `random`. */
  readonly needs?: number;
  /** How many needs lead back, so that there is a cycle. */
  readonly back?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const names = shuffled(random, namesFor(random, size.n));
  const needs = size.shape === 'chain' ? chain(random, size) : mesh(random, size);
  const lines = shuffled(random, needs).map(([from, to]) => `${names[from]} ${names[to]}`);
  yield `${names.length} ${lines.length}\n`;
  const all = [...shuffled(random, names), ...lines];
  for (let i = 0; i < all.length; i += 1000) yield `${all.slice(i, i + 1000).join('\n')}\n`;
}

type Need = readonly [from: number, to: number];

// Each need leads to an earlier migration, some of them twice: catches a wrong order, and whoever counts a need twice.
// With `back`, some lead the other way: catches a cycle that is none.
function mesh(random: Random, { n, needs = 0, back = 0 }: Size): Need[] {
  const all: Need[] = [];
  while (all.length < needs - back) {
    const to = random.between(0, n - 2);
    all.push([random.between(to + 1, n - 1), to]);
    if (random.between(1, 20) === 1 && all.length < needs - back)
      all.push(all[all.length - 1] ?? [1, 0]);
  }
  for (let i = 0; i < back; i++) {
    const [from, to] = all[random.between(0, all.length - 1)] ?? [1, 0];
    all.push([to, from]);
  }
  return all;
}

// Each needs the one before it, so that only one is ready at a time: catches recursion, and whoever looks for it among all.
// With `back`, the first one needs one near the end.
function chain(random: Random, { n, back = 0 }: Size): Need[] {
  const all: Need[] = [];
  for (let i = 1; i < n; i++) all.push([i, i - 1]);
  for (let i = 0; i < back; i++) all.push([random.between(0, 9), n - random.between(2, 9)]);
  return all;
}

function namesFor(random: Random, n: number): string[] {
  const words = ['add', 'drop', 'create_index', 'user', 'order', '2', 'a', 'fill'];
  return Array.from({ length: n }, (_, at) => {
    const word = words[random.between(0, words.length - 1)] ?? '';
    return random.between(0, 1) === 0 ? `${at}_${word}` : `${word}_${at}`;
  });
}

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
