/** Makes random names with marks, emoji and flags, and the many names that are all different. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'mixed' | 'distinct' | 'long';
  readonly n: number;
  /** How many code points a name has at most, for all shapes but `distinct`. */
  readonly longest?: number;
}

/** A code point for each way in which names are taken apart. */
const letters = ['a', 'b', 'e', 'E', 'o', 'O', 'é', 'É', 'ö', 'Ö', 'ß', 'Я', 'я', '漢', '\u00a0'];
const marks = ['\u0301', '\u0308', '\u0323', '\ufe0f', '🏽'];
const others = ['😀', '👩', '\u200d', '\u200d', '🇩', '🇪', '🇫', '❤'];

const pairs = [
  'e\u0301é',
  'E\u0301É',
  'o\u0308ö',
  'O\u0308Ö',
  'o\u0323ọ',
  'O\u0323Ọ',
  'é\u0323\ue000',
];
const foldings = ['Ee', 'Oo', 'Éé', 'Öö', 'ßss', 'Яя', 'Ọo\u0323', '\ue000e'];
const ranges = ['\u0300\u036f', '\ufe00\ufe0f', '🏻🏿', '\u20d0\u20ff'];

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${pairs.length} ${foldings.length} ${ranges.length} ${size.n}\n`;
  for (const entry of [...pairs, ...foldings, ...ranges]) yield `${inBase16(entry)}\n`;
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

function operations(random: Random, { shape, n, longest = 1 }: Size): Iterable<string> {
  switch (shape) {
    case 'mixed':
      return mixed(random, n, longest);
    case 'distinct':
      return distinct(random, n);
    case 'long':
      return long(random, n, longest);
  }
}

// All operations on short names of few code points: many of them have the same key.
function* mixed(random: Random, n: number, longest: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const dice = random.between(0, 3);
    const name = nameOf(random, random.between(1, longest));
    if (dice <= 1) yield `JOIN ${name}`;
    else if (dice === 2) yield `COUNT ${name}`;
    else yield `CUT ${random.between(0, 4 * longest)} ${name}`;
  }
}

// Nearly all names are new, and composed in one of two ways: catches whoever looks through all names.
function* distinct(random: Random, n: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const accent = random.between(0, 1) === 0 ? 'é' : 'e\u0301';
    yield `JOIN R${accent}n${random.between(0, 999_999).toString(36)}`;
  }
}

// Few names, as long as they may be.
function* long(random: Random, n: number, longest: number): Iterable<string> {
  for (let i = 0; i < n; i++) {
    const name = nameOf(random, longest);
    const operation = ['JOIN', 'COUNT', `CUT ${random.between(0, 5000)}`][i % 3] ?? 'JOIN';
    yield `${operation} ${name}`;
  }
}

function nameOf(random: Random, length: number): string {
  let name = '';
  for (let i = 0; i < length; i++) {
    name += pick(random, kindOf(random.between(0, 9)));
  }
  return name;
}

/** By a dice with ten sides. */
function kindOf(dice: number): readonly string[] {
  if (dice < 4) return letters;
  return dice < 7 ? marks : others;
}

function inBase16(entry: string): string {
  const codes = Array.from(entry, (char) => char.codePointAt(0) ?? 0);
  return codes.map((code) => code.toString(16).toUpperCase().padStart(4, '0')).join(' ');
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
