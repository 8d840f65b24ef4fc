// "Sort the last w and take the rank." Right, and 10,000 durations are sorted for a single new one.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, w, p] = lines[0].split(' ').map(Number);
const durations = [];
const out = [];
for (let i = 1; i <= n; i++) {
  if (lines[i] !== 'minute') {
    durations.push(Number(lines[i]));
    continue;
  }
  const window = Float64Array.from(durations.slice(-w)).sort();
  out.push(window.length === 0 ? 'none' : window[Math.ceil((p * window.length) / 100) - 1]);
}
console.log(out.join('\n'));
