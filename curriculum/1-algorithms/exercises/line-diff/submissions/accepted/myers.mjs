// Myers: how far does each diagonal lead with d edits? These numbers show the way back.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, m] = lines[0].split(' ').map(Number);
const numbers = new Map(); // Equal lines have the same number.
const numberOf = (line) => {
  if (!numbers.has(line)) numbers.set(line, numbers.size);
  return numbers.get(line);
};
const before = Int32Array.from(lines.slice(1, n + 1), numberOf);
const after = Int32Array.from(lines.slice(n + 1, n + m + 1), numberOf);

/** Diagonal k has the places with x old and x - k new lines. It is reached from the one above or the one below. */
const comesFromAbove = (reached, k, d) =>
  k === -d || (k !== d && reached.get(k - 1) < reached.get(k + 1));

function history() {
  const all = [];
  let reached = new Map([[1, 0]]);
  for (let d = 0; ; d++) {
    all.push(reached);
    const next = new Map();
    for (let k = -d; k <= d; k += 2) {
      let x = comesFromAbove(reached, k, d) ? reached.get(k + 1) : reached.get(k - 1) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      next.set(k, x);
      if (x >= n && x - k >= m) return all;
    }
    reached = next;
  }
}

const all = history();
const kinds = []; // [kind, lines], the last one first
let x = n;
let k = n - m;
for (let d = all.length - 1; d >= 0; d--) {
  const isInsert = comesFromAbove(all[d], k, d);
  const start = isInsert ? all[d].get(k + 1) : all[d].get(k - 1) + 1;
  kinds.push(['keep', x - start]);
  if (d === 0) break;
  kinds.push([isInsert ? 'insert' : 'delete', 1]);
  k += isInsert ? 1 : -1;
  x = isInsert ? start : start - 1;
}

const out = [];
let [kept, deleted, inserted] = [0, 0, 0];
function write(kind, count) {
  if (count > 0) out.push(`${kind} ${count}`);
}
for (const [kind, count] of [...kinds.reverse(), ['keep', 0]]) {
  if (kind === 'delete') deleted++;
  else if (kind === 'insert') inserted++;
  if (kind !== 'keep') {
    write('keep', kept);
    kept = 0;
  } else if (count > 0) {
    write('delete', deleted);
    write('insert', inserted);
    [deleted, inserted] = [0, 0];
    kept += count;
  }
}
write('keep', kept);
write('delete', deleted);
write('insert', inserted);
console.log(out.join('\n'));
