/** Makes documents: random ones, broken ones, deep ones, and one with many members. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'broken' | 'deep' | 'nested' | 'members';
  /** How many there are, for the first two shapes. */
  readonly documents?: number;
  /** About how many values each has; for the others, how deep it is or how many members it has. */
  readonly values: number;
  readonly depth: number;
}

const keys = ['a', 'b', 'A', '', 'é', '\\u0061', '\\n', '日', '\\ud83d\\ude00', '｡', '10', '9'];
const simple = ['0', '-1', '9007199254740993', '1.50', '1E5', '-0.0', 'true', 'null', '""'];
const pieces = ['x', 'é', '日', ' ', '\\u00e9', '\\"', '\\\\', '\\/', '\\u0001', '\\t', '/', '😀'];
const wrong = ['01', '+1', 'NaN', ',', ']', '}', '"', '\\', '\\ud800', '\t', 'é', ':', '[', '{'];

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.documents ?? 1} ${size.depth}\n`;
  for (let i = 0; i < (size.documents ?? 1); i++) yield* documentOf(random, size);
  if (size.documents === undefined) yield '\n';
}

function* documentOf(random: Random, { shape, values, depth }: Size): Iterable<string> {
  if (shape === 'random' || shape === 'broken') {
    const most = random.between(1, depth);
    const document = valueOf(random, { most, left: values });
    yield `${shape === 'random' ? document : broken(random, document)}\n`;
  } else if (shape === 'deep') {
    // So many brackets catch recursion, and so much inside of them whoever copies it for each.
    yield* ['['.repeat(values), `"${'x'.repeat(600_000)}"`, ']'.repeat(values)];
  } else if (shape === 'nested') {
    yield* ['{"k":'.repeat(values), '{}', '}'.repeat(values)];
  } else {
    yield* members(random, values);
  }
}

// Keys in no order: catches whoever looks for each key in a list.
function* members(random: Random, count: number): Iterable<string> {
  for (let i = 0; i < count; i++) {
    yield `${i === 0 ? '{' : ','}"k${random.between(0, 9)}${i}":${random.between(0, 99)}`;
  }
  yield '}';
}

function valueOf(random: Random, room: { readonly most: number; readonly left: number }): string {
  const dice = random.between(1, 8);
  if (dice <= 2) return pick(random, simple);
  if (dice <= 4) return `"${list(random, 5, () => pick(random, pieces)).join('')}"`;
  if (room.most === 0 || room.left <= 0) return String(random.between(0, 1000));
  const inner = { most: room.most - 1, left: room.left - 3 };
  const value = (): string => blank(random) + valueOf(random, inner) + blank(random);
  if (dice <= 6) return `[${list(random, room.left, value).join(',')}]`;
  return `{${list(random, room.left, () => `${key(random)}:${value()}`).join(',')}}`;
}

function key(random: Random): string {
  const more = random.between(1, 3) === 1 ? '' : String(random.between(0, 99));
  return `${blank(random)}"${pick(random, keys)}${more}"${blank(random)}`;
}

function blank(random: Random): string {
  return pick(random, ['', '', '', ' ', '\t']);
}

/** Puts something into the document, or takes something out of it. */
function broken(random: Random, document: string): string {
  const chars = Array.from(document);
  const at = random.between(0, chars.length - 1);
  const dice = random.between(1, 3);
  if (dice === 1) chars.splice(at, 1);
  else if (dice === 2) chars.splice(at, 0, pick(random, wrong));
  else chars.length = at;
  return chars.join('');
}

function list<T>(random: Random, most: number, make: () => T): readonly T[] {
  return Array.from({ length: random.between(0, most) }, make);
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
