/** Makes the random and the large lists of records and questions. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'chain' | 'pairs';
  readonly n: number;
  /** How many different emails and phones there are, for the shape `random`. */
  readonly people?: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  yield `${size.n}\n`;
  let chunk = '';
  for (const line of lines(random, size)) {
    chunk += `${line}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function lines(random: Random, { shape, n, people }: Size): Iterable<string> {
  switch (shape) {
    case 'random':
      return mixed(random, n, people ?? 1);
    case 'chain':
      return chain(random, n);
    case 'pairs':
      return pairs(random, n);
  }
}

// Emails in both cases, phones, and much that is missing: catches a wrong merge after any history.
function* mixed(random: Random, n: number, people: number): Iterable<string> {
  let records = 0;
  for (let i = 0; i < n; i++) {
    if (records > 0 && random.between(1, 3) === 1) {
      yield same(random, records);
      continue;
    }
    records++;
    const name = `${random.between(0, 1) === 0 ? 'Person' : 'person'}.${random.between(1, people)}@mail.example`;
    const phone = `${random.between(1, people)}`;
    yield `ADD ${random.between(1, 3) === 1 ? '-' : name} ${random.between(1, 3) === 1 ? '-' : phone}`;
  }
}

// Each record shares its email with the one before it and its phone with the one after it, or the other way round:
// catches recursion, and ways that are never shortened.
function* chain(random: Random, n: number): Iterable<string> {
  const records = Math.floor(n * 0.6);
  for (let i = 0; i < records; i++) {
    const email = `link-${Math.floor(i / 2)}@chain.example`;
    const phone = `${Math.floor((i + 1) / 2)}`;
    yield `ADD ${email} ${phone}`;
  }
  for (let i = records; i < n; i++)
    yield random.between(0, 1) === 0 ? `SAME 1 ${records}` : same(random, records);
}

// Single records, then pairs of them are merged, then pairs of pairs, up to one group, by records that have an email of the
// one and a phone of the other: catches whoever looks at all records for each merge.
function* pairs(random: Random, n: number): Iterable<string> {
  let single = 1;
  while (single * 8 <= n) single *= 2;
  let left = n;
  for (let i = 0; i < single; i++, left--) yield `ADD p${i}@pairs.example ${i}`;
  let records = single;
  for (let step = 1; step < single; step *= 2) {
    for (let i = 0; i < single; i += 2 * step, left--) {
      const from = i + random.between(0, step - 1);
      const to = i + step + random.between(0, step - 1);
      yield `ADD P${from}@pairs.example ${to}`;
      records++;
    }
  }
  for (; left > 0; left--) yield same(random, records);
}

function same(random: Random, records: number): string {
  return `SAME ${random.between(1, records)} ${random.between(1, records)}`;
}
