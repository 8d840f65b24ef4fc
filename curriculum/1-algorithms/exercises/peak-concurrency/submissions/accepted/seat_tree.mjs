// A tree over all seats holds until when each is in use; the first seat that is free is found by going down.
import { readFileSync } from 'node:fs';

const numbers = readFileSync(0, 'latin1').split(/\s+/).map(Number);
const n = numbers[0];
const begins = Float64Array.from({ length: n }, (_, i) => numbers[2 * i + 1]);
const ends = Float64Array.from({ length: n }, (_, i) => numbers[2 * i + 2]);

/** The peak needs no seats: of the sorted begins and ends, it counts which came so far. */
function findPeak() {
  const upBegins = begins.slice().sort();
  const upEnds = ends.slice().sort();
  let best = [0, 0];
  for (let begun = 0, ended = 0; begun < n;) {
    const now = upBegins[begun];
    while (begun < n && upBegins[begun] === now) begun++;
    while (upEnds[ended] <= now) ended++;
    if (begun - ended > best[0]) best = [begun - ended, now];
  }
  return best;
}

let leaves = 1;
while (leaves < n) leaves *= 2;
const freeFrom = new Float64Array(2 * leaves); // the smallest below each node
const seats = new Int32Array(n);
const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => begins[a] - begins[b]);
for (const session of order) {
  let node = 1;
  while (node < leaves) node = freeFrom[2 * node] <= begins[session] ? 2 * node : 2 * node + 1;
  seats[session] = node - leaves + 1;
  freeFrom[node] = ends[session];
  for (node >>= 1; node > 0; node >>= 1) {
    freeFrom[node] = Math.min(freeFrom[2 * node], freeFrom[2 * node + 1]);
  }
}
console.log(findPeak().join(' '));
console.log(seats.join('\n'));
