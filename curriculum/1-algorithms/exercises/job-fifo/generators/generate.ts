/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'backlog' | 'overflow';
  readonly n: number;
  readonly capacity: number;
  readonly policy: 'refuse' | 'drop-oldest' | 'drop-newest';
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n} ${size.capacity} ${size.policy}\n`;
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

function operations(random: Random, { shape, n, capacity }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return mixed(random, n);
    case 'backlog':
      return backlog(random, n);
    case 'overflow':
      return overflow(random, n, capacity);
  }
}

// Times with many new jobs and times with few, so that the queue is full and empty again and again: catches a wrong ring.
function* mixed(random: Random, n: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const isBusy = Math.floor(i / 20) % 2 === 0;
    const dice = random.between(1, 10);
    if (dice <= 2) yield 'LEN';
    else if (dice === 3) yield 'PEEK';
    else if (dice <= (isBusy ? 9 : 5)) yield `ENQ job-${random.between(0, 99)}`;
    else yield 'DEQ';
  }
}

// A backlog of a third, which then neither grows nor shrinks, and is worked off at the end:
// catches whoever moves all jobs when one leaves.
function* backlog(random: Random, n: number): Iterable<string> {
  const third = Math.floor(n / 3);
  for (let i = 0; i < third; i++) yield `ENQ ${random.between(0, 999_999)}`;
  for (let i = third; i < n - third; i++) {
    if (i % 100 === 0) yield 'LEN';
    else if (i % 100 === 1) yield 'PEEK';
    else yield i % 2 === 0 ? 'DEQ' : `ENQ ${random.between(0, 999_999)}`;
  }
  for (let i = 0; i < third; i++) yield 'DEQ';
}

// A full queue, into which more jobs come: catches whoever moves all jobs when one is thrown away.
function* overflow(random: Random, n: number, capacity: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    if (i > capacity && i % 50 === 0) yield random.between(0, 1) === 0 ? 'PEEK' : 'LEN';
    else yield `ENQ ${random.between(0, 999_999)}`;
  }
}
