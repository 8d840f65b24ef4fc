/** Servers that send their logs in turns. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly k: number;
  /** In each round every open server sends one block of at most `most` lines. */
  readonly rounds: number;
  readonly most: number;
  /** The largest step from one time to the next of a server: small steps give many equal times. */
  readonly step: number;
}

export default function* generate(
  random: Random,
  { k, rounds, most, step }: Size,
): Iterable<string> {
  const latest = Array.from({ length: k }, () => 0);
  // One server in ten ends early; some of these before their first line.
  const lastRound = latest.map(() =>
    random.between(1, 10) === 1 ? random.between(0, rounds - 1) : rounds,
  );
  let piece = '';
  let blocks = k;
  for (const last of lastRound) blocks += last;
  piece += `${k} ${blocks}\n`;
  for (let round = 0; round <= rounds; round++) {
    for (const server of shuffled(random, k)) {
      const last = lastRound[server] ?? 0;
      if (round > last) continue;
      if (round === last) piece += `${server + 1} end\n`;
      else {
        const count = random.between(1, most);
        piece += `${server + 1} ${count}`;
        for (let i = 0; i < count; i++) {
          const time = (latest[server] ?? 0) + random.between(0, step);
          latest[server] = time;
          piece += ` ${time}`;
        }
        piece += '\n';
      }
      if (piece.length < 65_536) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function shuffled(random: Random, count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.between(0, i);
    const swapped = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swapped;
  }
  return order;
}
