import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').split('\n');
if (lines.at(-1) === '') lines.pop();

/** The price in cents; null where the line is no order. */
function priceOf(line) {
  const order = /^([1-9][0-9]{0,4}) ([1-9][0-9]{0,6})( FIVE)?$/.exec(line);
  if (order === null) return null;
  const [pieces, cents] = [Number(order[1]), Number(order[2])];
  if (pieces > 10000 || cents > 1000000) return null;
  let price = pieces * cents;
  if (pieces >= 10) price -= Math.floor(price / 10);
  if (order[3] !== undefined) price -= Math.min(500, price);
  if (price < 5000) price += 490;
  return price;
}

let out = '';
for (const [at, line] of lines.entries()) {
  const price = priceOf(line);
  if (price === null) process.exitCode = 1;
  out += `${at + 1} ${price ?? 'error this is no order'}\n`;
}
process.stdout.write(out);
