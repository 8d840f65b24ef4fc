// "Find it by looking." Each question reads the log from its first line.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, q] = lines[0].split(' ').map(Number);
// A double holds whole numbers up to 2^53 exactly; an Int32Array would not hold these times.
const times = Float64Array.from(lines[1].split(' '), Number);

/** How many times are smaller than `time`. */
function countBefore(time) {
  let place = 0;
  while (place < n && times[place] < time) place++;
  return place;
}

const out = lines.slice(2, 2 + q).map((line) => {
  const [a, b] = line.split(' ').map(Number);
  const first = countBefore(a);
  return `${first} ${Math.max(0, countBefore(b) - first)}`;
});
console.log(out.join('\n'));
