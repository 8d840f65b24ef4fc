// "The depth is the number of steps up to the root." In a cycle there is no root.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const rows = lines.slice(1, n + 1).map((line) => {
  const [id, parent, time] = line.split(' ').map(Number);
  return { id, parent, time };
});
rows.sort((a, b) => a.time - b.time || a.id - b.id);
const byId = new Map(rows.map((row) => [row.id, row]));
const replies = new Map(rows.map((row) => [row.id, []]));
for (const row of rows) {
  row.depth = 0;
  let above = byId.get(row.parent);
  if (above) replies.get(above.id).push(row);
  while (above) {
    row.depth++;
    above = byId.get(above.parent);
  }
}

const out = [];
function show(first) {
  const stack = first.reverse();
  while (stack.length > 0) {
    const row = stack.pop();
    out.push(`${row.depth} ${row.id}`);
    stack.push(...replies.get(row.id).reverse());
  }
}
show(rows.filter((row) => row.parent === 0));
out.push('orphans');
show(rows.filter((row) => row.parent !== 0 && !byId.has(row.parent)));
out.push('lost');
console.log(out.join('\n'));
