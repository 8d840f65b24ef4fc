// "A thousand orders by chance find everything."
import { spawnSync } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);

function upTo(most) {
  return 1 + Math.floor(Math.random() * most);
}

function priceOf(pieces, cents, hasCoupon) {
  let price = pieces * cents;
  if (pieces >= 10) price -= Math.floor(price / 10);
  if (hasCoupon) price = Math.max(0, price - 500);
  return price < 5000 ? price + 490 : price;
}

function anOrder() {
  const [pieces, cents, hasCoupon] = [upTo(10_000), upTo(1_000_000), Math.random() < 0.5];
  return [`${pieces} ${cents}${hasCoupon ? ' FIVE' : ''}`, priceOf(pieces, cents, hasCoupon)];
}

/** An order with a mistake in it. */
function aWrongLine() {
  const [line] = anOrder();
  return [line.replace(/ .*/, ` ${1_000_001 + upTo(1000)}`), null];
}

function isRight(asked) {
  const input = asked.map(([line]) => `${line}\n`).join('');
  const { stdout, status } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== (asked.some(([, price]) => price === null) ? 1 : 0)) return false;
  const answers = new Map(
    stdout.split('\n').map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]),
  );
  return asked.every(([, price], at) => {
    const answer = answers.get(`${at + 1}`) ?? '';
    return price === null ? /^error(?: |$)/.test(answer) : answer === String(price);
  });
}

const orders = Array.from({ length: 1000 }, anOrder);
const mixed = Array.from({ length: 1000 }, () => (Math.random() < 0.1 ? aWrongLine() : anOrder()));
process.exitCode = isRight(orders) && isRight(mixed) ? 0 : 1;
