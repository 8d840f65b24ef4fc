// "An entry has one before it and one after it." The first and the last one have not.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const capacity = Number(lines[0].split(' ')[1]);
const entries = new Map();
let first = null;
let last = null;
let hits = 0;
let misses = 0;

function append(entry) {
  entry.previous = last;
  entry.next = null;
  if (last === null) first = entry;
  else last.next = entry;
  last = entry;
}

function unlink(entry) {
  if (entry === first) {
    first = entry.next;
    first.previous = null;
  } else if (entry === last) {
    last = entry.previous;
    last.next = null;
  } else {
    entry.previous.next = entry.next;
    entry.next.previous = entry.previous;
  }
}

const out = lines.slice(1).map((line) => {
  const [word, page, value] = line.split(' ');
  const known = entries.get(page);
  if (known !== undefined) unlink(known);
  if (word === 'GET') {
    if (known === undefined) {
      misses++;
      return 'miss';
    }
    hits++;
    append(known);
    return known.value;
  }
  const entry = known ?? { page };
  entry.value = value;
  append(entry);
  entries.set(page, entry);
  if (entries.size <= capacity) return 'ok';
  const victim = first;
  unlink(victim);
  entries.delete(victim.page);
  return `evict ${victim.page}`;
});
console.log(`${out.join('\n')}\nhits ${hits} misses ${misses}`);
