// "Largest first, but leave out the first few sizes, and take the best of these tries." The best one may mix.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const amount = Number(lines[0].split(' ')[1]);
const sizes = lines[1]
  .split(' ')
  .map(Number)
  .sort((a, b) => b - a);
let best;
for (let first = 0; first < sizes.length; first++) {
  const packs = [];
  let rest = amount;
  for (const size of sizes.slice(first)) {
    while (size <= rest) {
      packs.push(size);
      rest -= size;
    }
  }
  if (rest === 0 && (!best || packs.length < best.length)) best = packs;
}
console.log(best ? `${best.length}\n${best.join(' ')}` : 'impossible');
