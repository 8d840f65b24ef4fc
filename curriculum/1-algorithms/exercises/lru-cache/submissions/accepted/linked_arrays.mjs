import { readFileSync } from 'node:fs';

// The list lies in arrays of numbers: next[i] is the entry that was used after entry i.
// Entry 0 stands before the first and behind the last one.
const lines = readFileSync(0, 'latin1').split('\n');
const [n, capacity] = lines[0].split(' ').map(Number);
const next = new Int32Array(capacity + 2);
const previous = new Int32Array(capacity + 2);
const names = new Array(capacity + 2);
const values = new Array(capacity + 2);
const spare = Array.from({ length: capacity + 1 }, (_, at) => at + 1);
const entries = new Map();
let hits = 0;
let misses = 0;

function unlink(entry) {
  next[previous[entry]] = next[entry];
  previous[next[entry]] = previous[entry];
}

function append(entry) {
  const last = previous[0];
  next[last] = entry;
  previous[entry] = last;
  next[entry] = 0;
  previous[0] = entry;
}

function get(page) {
  const entry = entries.get(page);
  if (entry === undefined) {
    misses++;
    return 'miss';
  }
  hits++;
  unlink(entry);
  append(entry);
  return values[entry];
}

function put(page, value) {
  let entry = entries.get(page);
  if (entry === undefined) {
    entry = spare.pop();
    names[entry] = page;
    entries.set(page, entry);
  } else {
    unlink(entry);
  }
  values[entry] = value;
  append(entry);
  if (entries.size <= capacity) return 'ok';
  const victim = next[0];
  unlink(victim);
  entries.delete(names[victim]);
  spare.push(victim);
  return `evict ${names[victim]}`;
}

const out = [];
for (let i = 1; i <= n; i++) {
  const [word, page, value] = lines[i].split(' ');
  out.push(word === 'GET' ? get(page) : put(page, value));
}
console.log(`${out.join('\n')}\nhits ${hits} misses ${misses}`);
