/** Makes the random filter and the deep one, with tickets. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'deep';
  /** How many conditions the filter has. */
  readonly conditions: number;
  readonly tickets: number;
}

const statuses = ['open', 'done', 'in review'] as const;

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { shape, conditions, tickets } = size;
  yield shape === 'random' ? flat(random, conditions) : deep(random, conditions);
  yield `\n${tickets}\n`;
  for (let i = 0; i < tickets; i++) {
    const late = random.between(0, 1) === 0 ? 'yes' : 'no';
    yield `${random.between(0, 12)} ${late} ${statuses[random.between(0, 2)] ?? ''}\n`;
  }
}

// All words and small brackets: catches a wrong order of AND, OR and NOT.
function flat(random: Random, conditions: number): string {
  let filter = '';
  let open = 0;
  for (let i = 0; i < conditions; i++) {
    if (i > 0) filter += random.between(0, 1) === 0 ? ' AND ' : ' OR ';
    if (random.between(0, 2) === 0) filter += 'NOT ';
    if (random.between(0, 4) === 0) {
      filter += '(';
      open++;
    }
    filter += condition(random);
    if (open > 0 && random.between(0, 2) === 0) {
      filter += ')';
      open--;
    }
  }
  return filter + ')'.repeat(open);
}

// Each condition opens a bracket that holds all the rest: catches recursion.
function deep(random: Random, conditions: number): string {
  let filter = '';
  for (let i = 0; i < conditions; i++) {
    const word = random.between(0, 1) === 0 ? 'AND' : 'OR';
    filter += `late ${word} ${random.between(0, 1) === 0 ? 'NOT' : ''}(`;
  }
  return `${filter}prio>6${')'.repeat(conditions)}`;
}

function condition(random: Random): string {
  const dice = random.between(0, 3);
  if (dice === 0) return 'late';
  if (dice === 1) return `status${pick(random, ['=', '!='])}'${pick(random, statuses)}'`;
  return `prio${pick(random, ['=', '!=', '<', '<=', '>', '>='])}${random.between(0, 12)}`;
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
