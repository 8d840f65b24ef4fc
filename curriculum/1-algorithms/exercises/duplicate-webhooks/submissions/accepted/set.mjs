import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const seen = new Set();
let first = 'no repeat';
let found = false;
for (let i = 1; i <= n; i++) {
  const id = lines[i];
  if (!found && seen.has(id)) {
    first = id;
    found = true;
  }
  seen.add(id);
}
console.log(`${first}\n${seen.size}`);
