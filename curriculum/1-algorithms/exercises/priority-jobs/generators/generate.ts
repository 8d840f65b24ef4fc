/** Jobs, cancellations and workers. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly n: number;
  /** So many jobs are added before the first worker asks. */
  readonly backlog: number;
  /** Priorities are from 0 to this: a small number gives many equal ones. */
  readonly priorities: number;
  /** How far ahead of its addition a job may be due; a worker asks about once in three units of time. */
  readonly ahead: number;
}

export default function* generate(
  random: Random,
  { n, backlog, priorities, ahead }: Size,
): Iterable<string> {
  // Cancelled last, so surely not in the queue: only these ids are added again.
  const free: string[] = [];
  const added: string[] = [];
  let now = 0;
  let piece = `${n}\n`;
  for (let i = 0; i < n; i++) {
    const kind = i < backlog ? 1 : random.between(1, 10);
    if (kind <= 3) {
      const id = oneAgain(random, free) ?? `job-${added.length + 1}`;
      added.push(id);
      piece += `add ${id} ${random.between(0, priorities)} ${now + random.between(0, ahead)}\n`;
    } else if (kind <= 5 && added.length > 0) {
      const id = added[random.between(0, added.length - 1)] ?? '';
      piece += `cancel ${id}\n`;
      if (!free.includes(id) && free.length < 50) free.push(id);
    } else {
      now += random.between(0, 3);
      piece += `take ${now}\n`;
    }
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Half of the time one of the free ids, if there is one. */
function oneAgain(random: Random, free: string[]): string | undefined {
  return free.length > 0 && random.between(1, 2) === 1 ? free.pop() : undefined;
}
