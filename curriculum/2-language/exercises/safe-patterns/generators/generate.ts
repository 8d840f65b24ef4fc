/** Makes texts that nearly have a format, and long ones that are made to stop a server. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'titles' | 'addresses' | 'search' | 'dots';
  /** How many operations, for the shape `random`. */
  readonly n?: number;
  /** How many characters a text has at most, for the others. */
  readonly length?: number;
}

const formats = ['order', 'date', 'version', 'email', 'title'] as const;
const ends = ['.de', '-b.com', '.x.de'];
const signs = [...Array.from('.-@ _+07aZé٣\n\t"\\'), ''];

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { n = 1, length = 0 } = size;
  const all = size.shape === 'random' ? mixed(random, n) : long(size.shape, length);
  yield `${all.length}\n`;
  for (const operation of all) yield `${operation}\n`;
}

function mixed(random: Random, n: number): readonly string[] {
  return Array.from({ length: n }, () => {
    const at = random.between(0, 4);
    const format = formats[at] ?? 'title';
    if (format === 'title' || random.between(0, 2) === 0) {
      return `IS ${format} ${JSON.stringify(nearly(random, format))}`;
    }
    const texts = Array.from({ length: random.between(1, 5) }, () => nearly(random, format));
    const between = pick(random, [' ', ', ', '. ', '\n', ' <', 'é', '; ']);
    return `FIND ${format} ${JSON.stringify(texts.join(between))}`;
  });
}

/** A text of a format, half of the time with one character changed. */
function nearly(random: Random, format: (typeof formats)[number]): string {
  const text = exactly(random, format);
  if (random.between(0, 1) === 0) return text;
  const at = random.between(0, text.length);
  return text.slice(0, at) + pick(random, signs) + text.slice(at + random.between(0, 1));
}

function exactly(random: Random, format: (typeof formats)[number]): string {
  const digits = (length: number): string =>
    String(random.between(0, 10 ** length - 1)).padStart(length, '0');
  const word = (): string => pick(random, ['a', 'B7', 'rc', '0', 'beta1', 'x'.repeat(30)]);
  switch (format) {
    case 'order':
      return `ORD-${digits(4)}-${digits(random.between(1, 8))}`;
    case 'date':
      return `${digits(4)}-${two(random.between(1, 12))}-${two(random.between(1, 31))}`;
    case 'version':
      return numbers(random) + pick(random, ['', '', `-${word()}.${word()}`]);
    case 'title':
      return Array.from({ length: random.between(1, 9) }, word).join(' ');
    case 'email':
      return `${word()}${pick(random, ['', '.x', '_+-'])}@${word()}${pick(random, ends)}`;
  }
}

function numbers(random: Random): string {
  return Array.from({ length: 3 }, () => random.between(0, 12)).join('.');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}

function long(shape: Size['shape'], length: number): readonly string[] {
  const as = 'a'.repeat(length);
  const dots = '.'.repeat(length);
  const pairs = (pair: string): string => pair.repeat(length / 2);
  switch (shape) {
    // Right ones and nearly right ones: with too much going back, the right ones need too much memory too.
    case 'titles':
      return operations('IS title', [
        as,
        `${pairs('a ')}b`,
        `${as}!`,
        `${pairs('a ')} b`,
        `${pairs('ab')} `,
      ]);
    case 'addresses':
      return operations('IS email', [
        `${pairs('a.')}a@b.cd`,
        `a@${pairs('b.')}cd`,
        as,
        `a@${pairs('b-')}c.d1`,
        `${pairs('a.')}!`,
      ]);
    // No @ anywhere: whoever looks for an address from each place reads the rest of the text each time.
    case 'search':
      return operations('FIND email', [as, pairs('a.'), pairs('a-')]);
    // Dots that are not at the end: whoever looks for the last ones from each dot counts them again and again.
    case 'dots':
      return operations('FIND version', [`1.2.3${dots}a`, `1.2.3${dots}`]);
    case 'random':
      return [];
  }
}

function operations(what: string, texts: readonly string[]): readonly string[] {
  return texts.map((text) => `${what} "${text}"`);
}
