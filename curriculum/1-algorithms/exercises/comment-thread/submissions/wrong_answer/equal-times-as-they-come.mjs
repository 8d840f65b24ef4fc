// "Sort by time." Of equal times the last one in the input is put first, whatever its id.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const rows = lines.slice(1, n + 1).map((line) => {
  const [id, parent, time] = line.split(' ').map(Number);
  return { id, parent, time };
});
rows.sort((a, b) => b.time - a.time);

const NOBODY = -1;
const places = new Map(rows.map((row, place) => [row.id, place]));
const parents = Int32Array.from(rows, (row) => places.get(row.parent) ?? NOBODY);
const firstReplies = new Int32Array(n).fill(NOBODY);
const next = new Int32Array(n).fill(NOBODY);
let roots = NOBODY;
let orphans = NOBODY;
for (let place = 0; place < n; place++) {
  const parent = parents[place];
  if (parent !== NOBODY) {
    next[place] = firstReplies[parent];
    firstReplies[parent] = place;
  } else if (rows[place].parent === 0) {
    next[place] = roots;
    roots = place;
  } else {
    next[place] = orphans;
    orphans = place;
  }
}

const out = [];
const isSeen = new Uint8Array(n);
function show(first) {
  let depth = 0;
  let at = first;
  while (at !== NOBODY) {
    isSeen[at] = 1;
    out.push(`${depth} ${rows[at].id}`);
    if (firstReplies[at] !== NOBODY) {
      at = firstReplies[at];
      depth++;
      continue;
    }
    // Up, until there is a next one.
    while (next[at] === NOBODY && parents[at] !== NOBODY) {
      at = parents[at];
      depth--;
    }
    at = next[at];
  }
}

show(roots);
out.push('orphans');
show(orphans);
out.push('lost');
const lost = rows.filter((_, place) => !isSeen[place]).map((row) => row.id);
out.push(...lost.sort((a, b) => a - b).map(String));
console.log(out.join('\n'));
