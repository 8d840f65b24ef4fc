// Each field becomes a number, smaller for what comes earlier; then only numbers are compared.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0).toString('utf8').split('\n');
const [n = 0, , k = 0] = (lines[0] ?? '').split(' ').map(Number);
const types = (lines[1] ?? '').split(' ');
const rows = lines.slice(2 + k, 2 + k + n).map((line) => line.split(' '));

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** For each row its place among the different values of one key. */
function ranks(key: string): Int32Array {
  const [column, direction, nulls] = key.split(' ');
  const at = Number(column) - 1;
  const compare =
    types[at] === 'int' ? (a: string, b: string) => Number(a) - Number(b) : byCodePoint;
  const values = new Set(rows.map((row) => row[at] ?? ''));
  values.delete('\\N');
  const upwards = [...values].sort(compare);
  if (direction === 'desc') upwards.reverse();
  const rank = new Map(upwards.map((value, index) => [value, index]));
  rank.set('\\N', nulls === 'first' ? -1 : upwards.length);
  return Int32Array.from(rows, (row) => rank.get(row[at] ?? '') ?? 0);
}

const keys = lines.slice(2, 2 + k).map(ranks);
const order = rows.map((_, row) => row);
order.sort((a, b) => {
  for (const rank of keys) {
    const difference = (rank[a] ?? 0) - (rank[b] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
});
process.stdout.write(order.map((row) => `${row + 1}\n`).join(''));
