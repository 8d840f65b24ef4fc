// "A number in JavaScript is large enough for any amount of money."
import { readFileSync } from 'node:fs';

const [, ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');

function split(amount, people) {
  const share = Math.floor(amount / people);
  const left = amount % people;
  return Array.from({ length: people }, (_, person) => (person < left ? share + 1 : share));
}

function weigh(amount, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / total));
  const lost = weights.map((weight) => (amount * weight) % total);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  while (left > 0) {
    let most = 0;
    for (let person = 1; person < lost.length; person++) {
      if (lost[person] > lost[most]) most = person;
    }
    parts[most]++;
    lost[most] = -1;
    left--;
  }
  return parts;
}

function tax(amount, percent) {
  const [whole, decimals = ''] = percent.split('.');
  const product = amount * Number(whole + decimals.padEnd(4, '0'));
  const down = Math.floor(product / 1_000_000);
  const twice = 2 * (product % 1_000_000);
  const isUp = twice > 1_000_000 || (twice === 1_000_000 && down % 2 === 1);
  return isUp ? down + 1 : down;
}

function answer(line) {
  const [command, ...words] = line.split(' ');
  if (command === 'sum') return words.map(Number).reduce((sum, amount) => sum + amount);
  const [first, ...rest] = words;
  const amount = Number(first);
  const size = amount < 0 ? -amount : amount;
  let parts;
  if (command === 'split') parts = split(size, Number(rest[0]));
  else if (command === 'weigh') parts = weigh(size, rest.map(Number));
  else parts = [tax(size, rest[0])];
  return parts.map((part) => (amount < 0 ? -part : part)).join(' ');
}

process.stdout.write(`${lines.map(answer).join('\n')}\n`);
