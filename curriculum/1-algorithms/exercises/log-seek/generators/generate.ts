/** Logs, and questions about them. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'bursts';
  readonly n: number;
  readonly q: number;
}

const start = 1_763_900_000_000;

export default function* generate(random: Random, { shape, n, q }: Size): Iterable<string> {
  // random: small steps, so that some times repeat and others are missing.
  // bursts: eight times only, each on an eighth of the lines: whoever walks to the first one walks far.
  const times: number[] = [];
  let now = start;
  for (let i = 0; i < n; i++) {
    if (shape === 'random') now += random.between(0, 3) * random.between(0, 2);
    else now = start + Math.floor((i * 8) / n) * 1000;
    times.push(now);
  }
  yield `${n} ${q}\n`;
  for (let i = 0; i < n; i += 4000) {
    yield times.slice(i, i + 4000).join(' ') + (i + 4000 < n ? ' ' : '\n');
  }
  let piece = '';
  for (let i = 0; i < q; i++) {
    const exact = times[random.between(0, n - 1)] ?? start;
    const a = shape === 'random' ? exact + random.between(-1, 1) : exact;
    const b = random.between(1, 10) === 1 ? a - random.between(0, 9) : a + random.between(0, n);
    piece += `${a} ${b}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
