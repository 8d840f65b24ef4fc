/** Makes the random and the large networks of services. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'improved';
  readonly n: number;
  /** How many calls there are, for the shape `random`. */
  readonly calls?: number;
  /** The largest latency, for the shape `random`. */
  readonly most?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const calls = size.shape === 'random' ? mesh(random, size) : improved(size.n);
  const numbers = shuffled(random, size.n);
  const lines = calls.map(([from, to, latency]) => `${numbers[from]} ${numbers[to]} ${latency}`);
  yield `${size.n} ${lines.length} ${numbers[0]}\n`;
  for (let i = 0; i < lines.length; i += 1000) yield `${lines.slice(i, i + 1000).join('\n')}\n`;
}

type Call = readonly [from: number, to: number, latency: number];

// Calls between any two, some of them twice: catches a wrong way. With small latencies, many ways are equally fast.
function mesh(random: Random, { n, calls = 0, most = 1 }: Size): Call[] {
  const all: Call[] = [];
  for (let i = 0; i < calls; i++) {
    const [from, to] =
      random.between(1, 20) === 1
        ? (all[i - 1] ?? [0, 0])
        : [random.between(0, n - 1), random.between(0, n - 1)];
    all.push([from, to, random.between(0, most)]);
  }
  return all;
}

// A third of the services call one busy service, each way a little faster than the way before, and the busy one calls all others:
// catches whoever follows the calls of an old guess.
function improved(n: number): Call[] {
  const third = Math.floor(n / 3);
  const all: Call[] = [];
  for (let i = 2; i < 2 + third; i++) all.push([0, i, i]);
  for (let i = 2; i < 2 + third; i++) all.push([i, 1, 2 * n - 2 * i]);
  for (let i = 2 + third; i < n; i++) all.push([1, i, 500_000_000 + i]);
  return all;
}

/** The numbers from 1 to n, mixed. */
function shuffled(random: Random, n: number): number[] {
  const mixed = Array.from({ length: n }, (_, at) => at + 1);
  for (let i = n - 1; i > 0; i--) {
    const j = random.between(0, i);
    [mixed[i], mixed[j]] = [mixed[j] ?? 0, mixed[i] ?? 0];
  }
  return mixed;
}
