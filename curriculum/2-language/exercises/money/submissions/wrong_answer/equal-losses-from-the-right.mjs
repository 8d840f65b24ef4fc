// "Of equal losses, I take the last one that I see."
import { readFileSync } from 'node:fs';

const [, ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');

function split(amount, people) {
  const share = amount / BigInt(people);
  const left = Number(amount % BigInt(people));
  return Array.from({ length: people }, (_, person) => (person < left ? share + 1n : share));
}

function weigh(amount, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (amount * weight) / total);
  const lost = weights.map((weight) => (amount * weight) % total);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  while (left > 0n) {
    let most = 0;
    for (let person = 1; person < lost.length; person++) {
      if (lost[person] >= lost[most]) most = person;
    }
    parts[most]++;
    lost[most] = -1n;
    left--;
  }
  return parts;
}

function tax(amount, percent) {
  const [whole, decimals = ''] = percent.split('.');
  const product = amount * BigInt(whole + decimals.padEnd(4, '0'));
  const down = product / 1_000_000n;
  const twice = 2n * (product % 1_000_000n);
  const isUp = twice > 1_000_000n || (twice === 1_000_000n && down % 2n === 1n);
  return isUp ? down + 1n : down;
}

function answer(line) {
  const [command, ...words] = line.split(' ');
  if (command === 'sum') return words.map(BigInt).reduce((sum, amount) => sum + amount);
  const [first, ...rest] = words;
  const amount = BigInt(first);
  const size = amount < 0n ? -amount : amount;
  let parts;
  if (command === 'split') parts = split(size, Number(rest[0]));
  else if (command === 'weigh') parts = weigh(size, rest.map(BigInt));
  else parts = [tax(size, rest[0])];
  return parts.map((part) => (amount < 0n ? -part : part)).join(' ');
}

process.stdout.write(`${lines.map(answer).join('\n')}\n`);
