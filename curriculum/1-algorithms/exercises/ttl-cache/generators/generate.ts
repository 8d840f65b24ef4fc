/** Makes the random and the large lists of operations. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'live' | 'again';
  readonly n: number;
  /** How many different keys there are. */
  readonly keys: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n}\n`;
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

function operations(random: Random, { shape, n, keys }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return mixed(random, n, keys);
    case 'live':
      return live(random, n, keys);
    case 'again':
      return again(random, n, keys);
  }
}

// All operations on few keys, with short TTLs, and often several at one time: catches a wrong history of a key.
function* mixed(random: Random, n: number, keys: number): Iterable<string> {
  let time = random.between(0, 100);
  for (let i = 0; i < n; i++) {
    time += Math.max(0, random.between(-3, 4));
    const key = `s${random.between(1, keys)}`;
    const dice = random.between(1, 16);
    if (dice <= 5) yield `${time} SET ${key} u${i} ${random.between(1, 12 + keys)}`;
    else if (dice === 6) yield `${time} SET ${key} u${i}`;
    else if (dice <= 9) yield `${time} GET ${key}`;
    else if (dice <= 12) yield `${time} TTL ${key}`;
    else if (dice <= 13) yield `${time} DEL ${key}`;
    else yield `${time} SIZE`;
  }
}

// Many sessions live, now and then one dies, and their number is asked for all the time: catches whoever counts them one by one.
function* live(random: Random, n: number, keys: number): Iterable<string> {
  for (let i = 0; i < keys; i++)
    yield `${i} SET session-${i} user-${i} ${random.between(1, n * 2)}`;
  for (let i = keys; i < n; i++) {
    if (i % 2 === 0) yield `${i} SIZE`;
    else yield `${i} ${pick(random)} session-${random.between(0, keys - 1)}`;
  }
}

// Each session is set again and again before its time, so that old deaths pile up: catches whoever looks for each of them.
function* again(random: Random, n: number, keys: number): Iterable<string> {
  const start = 900_000_000_000;
  for (let i = 0; i < n; i++) {
    const key = `session-${random.between(1, keys)}`;
    const dice = random.between(1, 10);
    const ttl = dice === 1 ? '' : ` ${random.between(1, n)}`;
    if (dice <= 8) yield `${start + i} SET ${key} user-${i}${ttl}`;
    else yield `${start + i} ${dice === 9 ? 'SIZE' : `${pick(random)} ${key}`}`;
  }
}

function pick(random: Random): string {
  return ['GET', 'TTL', 'DEL'][random.between(0, 2)] ?? '';
}
