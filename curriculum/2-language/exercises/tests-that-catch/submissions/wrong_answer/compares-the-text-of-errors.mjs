// "The program is right, so what it says today is what it must say tomorrow."
// Asks for all orders around each edge, and computes what must come out in another way: with whole numbers only, and
// from the bottom of the rules up.
import { spawnSync } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);

function priceOf(pieces, cents, hasCoupon) {
  let rest = BigInt(pieces) * BigInt(cents);
  if (pieces > 9) rest = (rest * 9n + 9n) / 10n;
  if (hasCoupon) rest = rest > 500n ? rest - 500n : 0n;
  return rest > 4999n ? rest : rest + 490n;
}

/** Lines with the answers to them; null for a wrong one. */
function* orders() {
  for (const pieces of [1, 2, 9, 10, 11, 19, 9999, 10_000]) {
    const edges = [1, 9, 10, 101, 1_000_000, 999_999];
    // Where the goods come to 500 or 5000, or to that with the tenth or the coupon off.
    for (const goods of [500, 556, 5000, 5500, 5556, 6112]) edges.push(Math.floor(goods / pieces));
    for (const edge of edges) {
      for (const cents of [edge - 1, edge, edge + 1]) {
        if (cents < 1 || cents > 1_000_000) continue;
        yield [`${pieces} ${cents}`, priceOf(pieces, cents, false)];
        yield [`${pieces} ${cents} FIVE`, priceOf(pieces, cents, true)];
      }
    }
  }
}

const wrong = [
  '',
  ' ',
  '0 7',
  '7 0',
  '10001 7',
  '7 1000001',
  '07 7',
  '7 07',
  '7',
  '7 7 TEN',
  '7 7 five',
  '7 7 FIVE FIVE',
  '7 7 ',
  ' 7 7',
  '-7 7',
  '7 7.0',
  '7,7',
  'x 7',
  '7 x',
];

function isRight(asked, ending) {
  const input = asked.map(([line]) => line).join('\n') + ending;
  const { stdout, status } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== (asked.some(([, price]) => price === null) ? 1 : 0)) return false;
  const lines = stdout.split('\n');
  if (lines.pop() !== '' || lines.length !== asked.length) return false;
  const answers = new Map(
    lines.map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]),
  );
  return asked.every(([, price], at) => {
    const answer = answers.get(`${at + 1}`) ?? '';
    return price === null ? answer === 'error this is no order' : answer === String(price);
  });
}

const right = [...orders()].slice(0, 990);
const mixed = wrong.flatMap((line, at) => [[line, null], right[at * 7]]);
const holds =
  isRight(right, '\n') && isRight(mixed, '') && isRight([], '') && isRight([['x', null]], '\n');
process.exitCode = holds ? 0 : 1;
