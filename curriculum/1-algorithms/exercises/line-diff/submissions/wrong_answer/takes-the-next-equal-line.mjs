// "Insert until the next new line that equals the old one; if there is none, delete it." The next one may be the wrong one.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, m] = lines[0].split(' ').map(Number);
const before = lines.slice(1, n + 1);
const after = lines.slice(n + 1, n + m + 1);
const places = new Map(); // line -> its places in the new version, the last one first
for (let j = m - 1; j >= 0; j--) {
  if (!places.has(after[j])) places.set(after[j], []);
  places.get(after[j]).push(j);
}
const out = [];
let j = 0;
let [kept, deleted] = [0, 0];
function change(inserted) {
  if (deleted + inserted === 0) return;
  if (kept > 0) out.push(`keep ${kept}`);
  if (deleted > 0) out.push(`delete ${deleted}`);
  if (inserted > 0) out.push(`insert ${inserted}`);
  [kept, deleted] = [0, 0];
}
for (const line of before) {
  const list = places.get(line) ?? [];
  while (list.at(-1) < j) list.pop();
  if (list.length === 0) {
    deleted++;
    continue;
  }
  const place = list.at(-1);
  change(place - j);
  kept++;
  j = place + 1;
}
change(m - j);
if (kept > 0) out.push(`keep ${kept}`);
console.log(out.join('\n'));
