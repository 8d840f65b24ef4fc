/** Makes random commands about amounts of each size. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly amounts: 'small' | 'medium' | 'halves' | 'large';
  readonly commands: number;
  /** How many people a split has at most. */
  readonly people: number;
  /** The largest weight. */
  readonly weight: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.commands}\n`;
  let chunk = '';
  for (let i = 0; i < size.commands; i++) {
    chunk += `${command(random, size)}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function command(random: Random, { amounts, people, weight }: Size): string {
  const dice = random.between(1, 4);
  const amount = amountOf(random, amounts);
  if (dice === 1) {
    const more = list(random.between(0, 8), () => amountOf(random, amounts));
    return ['sum', amount, ...more].join(' ');
  }
  if (dice === 2) return `split ${amount} ${random.between(1, people)}`;
  if (dice === 3) {
    const weights = list(random.between(0, 8), () => random.between(0, weight));
    const at = random.between(0, weights.length);
    return ['weigh', amount, ...weights.toSpliced(at, 0, random.between(1, weight))].join(' ');
  }
  return `tax ${amount} ${amounts === 'halves' ? random.between(1, 99) : percent(random)}`;
}

function amountOf(random: Random, amounts: Size['amounts']): string {
  const sign = random.between(1, 4) === 1 ? -1n : 1n;
  return String(sign * sizeOf(random, amounts));
}

function sizeOf(random: Random, amounts: Size['amounts']): bigint {
  switch (amounts) {
    case 'small':
      return BigInt(random.between(0, 60));
    case 'medium':
      return BigInt(random.between(0, 3_000_000));
    case 'halves':
      // A whole percentage of these is often half a cent: catches who rounds it up, or down.
      return BigInt(50 * random.between(0, 40_000));
    case 'large':
      // Up to 10^18: catches floats, and products that are cut to 64 bits.
      return 10n ** 9n * BigInt(random.between(0, 999_999_999)) + BigInt(random.between(0, 1e9));
  }
}

function percent(random: Random): string {
  const digits = random.between(0, 4);
  const whole = random.between(0, 99);
  if (digits === 0) return String(whole);
  const decimals = random.between(0, 10 ** digits - 1);
  return `${whole}.${String(decimals).padStart(digits, '0')}`;
}

function list<T>(length: number, make: () => T): readonly T[] {
  return Array.from({ length }, make);
}
