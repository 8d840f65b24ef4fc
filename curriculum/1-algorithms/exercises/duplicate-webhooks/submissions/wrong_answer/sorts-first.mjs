// "Equal ids lie side by side once the list is sorted, so the first pair is the first repeat."
import { readFileSync } from 'node:fs';

const ids = readFileSync(0, 'latin1').trim().split('\n').slice(1).sort();
let first = 'no repeat';
let distinct = ids.length;
for (let i = ids.length - 1; i > 0; i--) {
  if (ids[i] === ids[i - 1]) {
    first = ids[i];
    distinct--;
  }
}
console.log(`${first}\n${distinct}`);
