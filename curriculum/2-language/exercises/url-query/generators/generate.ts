/** Makes the random and the large lists of request targets. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'bad' | 'long' | 'parameters';
  /** How many targets. */
  readonly n: number;
  /** From how many pieces a target is made, at most. */
  readonly pieces: number;
}

/** What a target is made from; the first ones are the likeliest. */
const plain = ['a', 'B', '7', '-', '%20', '+', '%41', '%2B', '%25', '%c3%a9'];
const rare = ['%E2%82%AC', '%F0%9F%9A%A2', '%22', '%5c', '%00', '%0A', '%7F', "'", '*', '(', ';'];
const cuts = ['/', '?', '&', '=', '&', '=', '/', '%2F', '%3F', '%26', '%3D', '%2541'];
const bad = ['%', '%4', '%G1', '%FF', '%C3', '%A9', '%C0%AF', '%ED%A0%80', '%F4%90%80%80'];

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n}\n`;
  for (let i = 0; i < size.n; i++) {
    yield '/';
    yield* pieces(random, size);
    yield '\n';
  }
}

function* pieces(random: Random, size: Size): Iterable<string> {
  switch (size.shape) {
    case 'random':
    case 'bad':
      yield* mixed(random, size);
      break;
    case 'long':
      yield '?q=';
      yield* filling(random, size.pieces);
      break;
    case 'parameters':
      yield '?';
      yield* parameters(random, size.pieces);
      break;
  }
}

// All kinds of pieces in any order; with the shape `bad`, each third target has one that is an error.
function* mixed(random: Random, size: Size): Iterable<string> {
  const count = random.between(0, size.pieces);
  const badAt = size.shape === 'bad' && random.between(0, 2) === 0 ? random.between(0, count) : -1;
  for (let i = 0; i <= count; i++) {
    const dice = random.between(0, 5);
    if (i === badAt) yield pick(random, bad);
    else if (dice <= 2) yield pick(random, cuts);
    else yield pick(random, dice === 3 ? rare : plain);
  }
}

// One value of the greatest length: catches whoever copies what is there for each character.
function* filling(random: Random, count: number): Iterable<string> {
  let chunk = '';
  for (let i = 0; i < count; i++) {
    chunk += random.between(0, 3) === 0 ? pick(random, plain) : 'x';
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

// One target with very many short parameters: catches whoever copies the rest for each of them.
function* parameters(random: Random, count: number): Iterable<string> {
  let chunk = '';
  for (let i = 0; i < count; i++) {
    const between = random.between(0, 3) === 0 ? '' : '=';
    chunk += `${pick(random, plain)}${between}${pick(random, plain)}&`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
