/** Requests, and somebody who looks at the dashboard. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly requests: number;
  readonly endpoints: number;
  /** How often somebody looks: all in the second half, when most endpoints have been seen. */
  readonly looks: number;
  /** The longest time, in milliseconds: a small one gives many equal totals. */
  readonly longest: number;
}

export default function* generate(
  random: Random,
  { requests, endpoints, looks, longest }: Size,
): Iterable<string> {
  const names = new Set<string>();
  while (names.size < endpoints) names.add(name(random));
  const known = [...names];
  const half = Math.floor(requests / 2);
  const every = Math.floor(half / looks);
  let piece = `${requests + looks}\n`;
  for (let i = 1; i <= requests; i++) {
    const duration = longest * (random.between(1, 20) === 1 ? 10 : 1);
    const thousandths = String(random.between(0, 9)).padEnd(3, '0');
    piece += `${known[random.between(0, endpoints - 1)]} ${random.between(0, duration)}.${thousandths}\n`;
    const since = i - (requests - looks * every);
    if (since > 0 && since % every === 0) piece += `TOP ${random.between(1, 100)}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function name(random: Random): string {
  const signs = ['/', '-', '_'];
  const nouns = ['user', 'users', 'order', 'booking', 'search', 'v2'];
  let text = `/${nouns[random.between(0, 5)]}`;
  for (let i = random.between(0, 2); i > 0; i--) {
    text += `${signs[random.between(0, 2)]}${nouns[random.between(0, 5)]}`;
  }
  return `${text}${signs[random.between(0, 2)]}${random.between(1, 999)}`;
}
