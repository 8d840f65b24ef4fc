// One comparison over all keys; the sort of JavaScript is stable.
import { readFileSync } from 'node:fs';

// Read as latin1, a character is a byte, and the order of bytes in UTF-8 is that of code points.
const lines = readFileSync(0, 'latin1').split('\n');
const [n, , k] = lines[0].split(' ').map(Number);
const types = lines[1].split(' ');
const keys = lines.slice(2, 2 + k).map((line) => {
  const [column, direction, nulls] = line.split(' ');
  return {
    at: column - 1,
    sign: direction === 'desc' ? -1 : 1,
    nullSign: nulls === 'first' ? -1 : 1,
  };
});
const rows = lines
  .slice(2 + k, 2 + k + n)
  .map((line) =>
    line
      .split(' ')
      .map((field, at) => (field === '\\N' ? null : types[at] === 'int' ? Number(field) : field)),
  );

function compare(a, b) {
  for (const { at, sign, nullSign } of keys) {
    const x = rows[a][at];
    const y = rows[b][at];
    if (x === y) continue;
    if (x === null) return nullSign;
    if (y === null) return -nullSign;
    return x < y ? -sign : sign;
  }
  return 0;
}

const order = Array.from(rows, (_, row) => row).sort(compare);
console.log(order.map((row) => row + 1).join('\n'));
