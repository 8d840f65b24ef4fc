// "7 percent are 0.07." 0.07 * 100 is 7.000000000000001, and rounded up that is 8.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, w, p] = lines[0].split(' ').map(Number);
const single = new Int32Array(1_001_000);
const thousand = new Int32Array(1_001);

function add(duration, change) {
  single[duration] += change;
  thousand[Math.floor(duration / 1000)] += change;
}

function atRank(rank) {
  let bucket = 0;
  while (thousand[bucket] < rank) rank -= thousand[bucket++];
  let duration = bucket * 1000;
  while (single[duration] < rank) rank -= single[duration++];
  return duration;
}

const durations = [];
const out = [];
for (let i = 1; i <= n; i++) {
  if (lines[i] !== 'minute') {
    const duration = Number(lines[i]);
    durations.push(duration);
    add(duration, 1);
    if (durations.length > w) add(durations[durations.length - 1 - w], -1);
    continue;
  }
  const kept = Math.min(w, durations.length);
  out.push(kept === 0 ? 'none' : atRank(Math.ceil((p / 100) * kept)));
}
console.log(out.join('\n'));
