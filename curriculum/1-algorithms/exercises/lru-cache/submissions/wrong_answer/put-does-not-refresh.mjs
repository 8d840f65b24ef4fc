// "A page that is there already just gets a new value."
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const capacity = Number(lines[0].split(' ')[1]);
const cache = new Map();
const victims = cache.keys();
let hits = 0;
let misses = 0;

const out = lines.slice(1).map((line) => {
  const [word, page, value] = line.split(' ');
  if (word === 'PUT') {
    cache.set(page, value);
    if (cache.size <= capacity) return 'ok';
    const victim = victims.next().value;
    cache.delete(victim);
    return `evict ${victim}`;
  }
  const known = cache.get(page);
  if (known === undefined) {
    misses++;
    return 'miss';
  }
  hits++;
  cache.delete(page);
  cache.set(page, known);
  return known;
});
console.log(`${out.join('\n')}\nhits ${hits} misses ${misses}`);
