// Reads piece by piece, so that the input never lies in memory as a whole.
import { readSync, writeSync } from 'node:fs';

function* lines() {
  const buffer = Buffer.alloc(65_536);
  let rest = '';
  for (let size; (size = readSync(0, buffer)) > 0;) {
    const parts = (rest + buffer.latin1Slice(0, size)).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== '') yield rest;
}

const input = lines();
const [, m, k] = input.next().value.split(' ').map(Number);
const bits = new Uint8Array(Math.ceil(m / 8));
let set = 0;
let wrong = 0;
let out = '';

// Each position follows from the one before, so that no product is needed.
function* positions(key) {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  const step = (((hash >>> 16) | (hash << 16)) >>> 0) % m;
  let at = (hash >>> 0) % m;
  for (let i = 0; i < k; i++) {
    yield at;
    at = (at + step) % m;
  }
}

function add(key) {
  for (const at of positions(key)) {
    const mask = 1 << (at & 7);
    if ((bits[at >> 3] & mask) === 0) set++;
    bits[at >> 3] |= mask;
  }
}

function mayHave(key) {
  for (const at of positions(key)) {
    if ((bits[at >> 3] & (1 << (at & 7))) === 0) return false;
  }
  return true;
}

for (const line of input) {
  const [word, key, truth] = line.split(' ');
  if (word === 'ADD') {
    add(key);
    continue;
  }
  const answer = mayHave(key);
  if (answer && truth === 'new') wrong++;
  out += answer ? 'maybe\n' : 'no\n';
  if (out.length > 65_536) {
    writeSync(1, out);
    out = '';
  }
}
writeSync(1, `${out}bits ${set}\nfalse ${wrong}\n`);
