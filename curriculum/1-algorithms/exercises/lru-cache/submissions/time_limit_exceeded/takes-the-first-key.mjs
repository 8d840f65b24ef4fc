// "A Map remembers the order of its keys, so the first key is the victim." To find it, Node walks over all that were deleted.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const capacity = Number(lines[0].split(' ')[1]);
const cache = new Map();
let hits = 0;
let misses = 0;

function use(page, value) {
  cache.delete(page);
  cache.set(page, value);
}

const out = lines.slice(1).map((line) => {
  const [word, page, value] = line.split(' ');
  if (word === 'PUT') {
    use(page, value);
    if (cache.size <= capacity) return 'ok';
    const victim = cache.keys().next().value;
    cache.delete(victim);
    return `evict ${victim}`;
  }
  const known = cache.get(page);
  if (known === undefined) {
    misses++;
    return 'miss';
  }
  hits++;
  use(page, known);
  return known;
});
console.log(`${out.join('\n')}\nhits ${hits} misses ${misses}`);
