// "The first row is as good a pivot as any." In rows that are sorted already, all others are on one side of it.
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

/** A quicksort; what is still to be sorted is kept in a list, so that the depth is no trouble. */
function quicksort(order) {
  const waiting = [[0, order.length - 1]];
  while (waiting.length > 0) {
    const [low, high] = waiting.pop();
    if (low >= high) continue;
    const pivot = order[low];
    let last = low;
    for (let i = low + 1; i <= high; i++) {
      // The number of the row decides between equal rows: so the sort is stable.
      if ((compare(order[i], pivot) || order[i] - pivot) > 0) continue;
      last++;
      [order[last], order[i]] = [order[i], order[last]];
    }
    [order[low], order[last]] = [order[last], order[low]];
    waiting.push([low, last - 1], [last + 1, high]);
  }
  return order;
}

const order = quicksort(Array.from(rows, (_, row) => row));
console.log(order.map((row) => row + 1).join('\n'));
