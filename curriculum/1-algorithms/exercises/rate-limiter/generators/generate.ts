/** Makes the random and the large lists of requests. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'busy' | 'strangers';
  readonly n: number;
  readonly most: number;
  readonly window: number;
  /** How many clients there are, for the shape `random`. */
  readonly clients?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n} ${size.most} ${size.window}\n`;
  let chunk = '';
  for (const request of requests(random, size)) {
    chunk += `${request}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function requests(random: Random, { shape, n, clients }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return mixed(random, n, clients ?? 1);
    case 'busy':
      return busy(random, n);
    case 'strangers':
      return strangers(random, n);
  }
}

// Bursts and pauses of a few clients: catches a wrong border and a wrong time to wait.
function* mixed(random: Random, n: number, clients: number): Iterable<string> {
  let time = random.between(0, 1000);
  for (let i = 0; i < n; i++) {
    yield `${time} 10.0.0.${random.between(1, clients)}`;
    const dice = random.between(1, 10);
    if (dice > 3) time += random.between(1, 5);
    if (dice === 10) time += random.between(1, 200);
  }
}

// One client who asks all the time, so that the window is always full: catches whoever looks at all times again.
function* busy(random: Random, n: number): Iterable<string> {
  let time = 1_700_000_000;
  for (let i = 0; i < n; i++) {
    time += random.between(50, 60);
    yield `${time} crawler`;
  }
}

// Nearly each request comes from somebody new: catches whoever remembers them for ever.
function* strangers(random: Random, n: number): Iterable<string> {
  let time = 100_000_000_000;
  for (let i = 0; i < n; i++) {
    time += random.between(50, 60);
    const number = random.between(1, 10) <= 7 ? i : Math.max(0, i - random.between(1, 50));
    yield `${time} stranger-${number}`;
  }
}
