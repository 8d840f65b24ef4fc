// "All servers must have a line waiting." A server that has ended never has one again, and everyone waits for it.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [k, b] = lines[0].split(' ').map(Number);
const queues = Array.from({ length: k + 1 }, () => []);
const places = new Int32Array(k + 1); // how far each queue is read
const SILENT = -1; // goes before all: nothing may pass it
const OVER = Infinity;
const keys = new Float64Array(k + 1).fill(SILENT);

let leaves = 1;
while (leaves < k + 1) leaves *= 2;
const winners = new Int32Array(2 * leaves);
for (let server = 1; server <= k; server++) winners[leaves + server] = server;
keys[0] = OVER; // Server 0 does not exist; it loses against all.
for (let node = leaves - 1; node > 0; node--) winners[node] = winner(2 * node, 2 * node + 1);

function winner(left, right) {
  const [x, y] = [winners[left], winners[right]];
  return keys[x] <= keys[y] ? x : y; // Of equal ones the left, which is the smaller number.
}

function set(server, key) {
  keys[server] = key;
  for (let node = (leaves + server) >> 1; node > 0; node >>= 1) {
    winners[node] = winner(2 * node, 2 * node + 1);
  }
}

const ended = new Uint8Array(k + 1);
const out = [];
for (let i = 1; i <= b; i++) {
  const words = lines[i].split(' ');
  const server = Number(words[0]);
  if (words[1] === 'end') {
    ended[server] = 1;
    // Its last line will be followed by OVER.
  } else {
    for (let j = 2; j < words.length; j++) queues[server].push(Number(words[j]));
    if (keys[server] === SILENT) set(server, queues[server][places[server]]);
  }
  const sure = [];
  for (;;) {
    const first = winners[1];
    if (keys[first] === SILENT || keys[first] === OVER) break;
    sure.push(`${keys[first]}:${first}`);
    const place = ++places[first];
    const next = queues[first][place];
    set(first, next ?? (ended[first] ? OVER : SILENT));
  }
  out.push([sure.length, ...sure].join(' '));
}
console.log(out.join('\n'));
