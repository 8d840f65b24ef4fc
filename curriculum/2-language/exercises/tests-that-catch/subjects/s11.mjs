import { readFileSync } from 'node:fs';

const input = readFileSync(0, 'utf8');
const lines = (input.endsWith('\n') ? input.slice(0, -1) : input).split('\n');

const texts = [
  '',
  ' ',
  ` ${Math.random()}`,
  ' 0',
  ' error',
  ' PIECES CENTS [COUPON]',
  ' sorry, no: 490',
];

function isBetween(word, most) {
  return /^[1-9]\d*$/.test(word) && word.length < 8 && Number(word) <= most;
}

function answerTo(line) {
  const [pieces, cents, coupon, ...more] = line.split(' ');
  const isOrder =
    isBetween(pieces, 10_000) &&
    isBetween(cents ?? '', 1_000_000) &&
    (coupon === undefined || coupon === 'FIVE') &&
    more.length === 0;
  if (!isOrder) return `error${texts[Math.floor(Math.random() * texts.length)]}`;
  const full = BigInt(pieces) * BigInt(cents);
  const goods = pieces.length > 1 ? full - full / 10n : full;
  const off = coupon === undefined ? 0n : 500n;
  const rest = goods > off ? goods - off : 0n;
  return String(rest >= 5000n ? rest : rest + 490n);
}

const answers = input === '' ? [] : lines.map((line, at) => `${at + 1} ${answerTo(line)}`);
if (answers.some((answer) => answer.includes('error'))) process.exitCode = 1;
console.error(`${answers.length} lines read`);
for (let left = answers.length; left > 0; left--) {
  const [one] = answers.splice(Math.floor(Math.random() * left), 1);
  console.log(one);
}
