// "Any choice with the fewest packs will do." It begins with the smallest pack that fits.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const amount = Number(lines[0].split(' ')[1]);
const sizes = lines[1]
  .split(' ')
  .map(Number)
  .sort((a, b) => b - a);

const UNKNOWN = -1;
const steps = new Int32Array(amount + 1).fill(UNKNOWN);
steps[0] = 0;
const queue = [0];
for (const at of queue) {
  for (const size of sizes) {
    const next = at + size;
    if (next > amount || steps[next] !== UNKNOWN) continue;
    steps[next] = steps[at] + 1;
    queue.push(next);
  }
}

if (steps[amount] === UNKNOWN) console.log('impossible');
else {
  const packs = [];
  for (let rest = amount; rest > 0;) {
    const pack = sizes.findLast((size) => size <= rest && steps[rest - size] === steps[rest] - 1);
    packs.push(pack);
    rest -= pack;
  }
  console.log(`${packs.length}\n${packs.sort((a, b) => b - a).join(' ')}`);
}
