// "If the page is full, there are more." It may have been the last one.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const operations = lines.slice(1, n + 1).map((line) => line.split(' '));
const items = operations
  .filter(([kind]) => kind === 'insert')
  .map(([, id, time]) => ({ id, time: Number(time) }));
items.sort((a, b) => b.time - a.time || b.id - a.id);
const places = new Map(items.map(({ id }, place) => [id, place]));

const NONE = -1;
const levels = []; // Each bit says whether a word of the level before has any.
for (let length = items.length; levels.length === 0 || length > 1;) {
  length = Math.max(1, Math.ceil(length / 32));
  levels.push(new Int32Array(length));
}

function insert(place) {
  for (const level of levels) {
    level[place >> 5] |= 1 << (place & 31);
    place >>= 5;
  }
}

function remove(place) {
  for (const level of levels) {
    level[place >> 5] &= ~(1 << (place & 31));
    if (level[place >> 5] !== 0) return;
    place >>= 5;
  }
}

/** The first place that is in the feed, from this one on. */
function nextFrom(place) {
  for (let height = 0; height < levels.length; height++) {
    const level = levels[height];
    if (place >> 5 >= level.length) return NONE;
    const bits = level[place >> 5] & (-1 << (place & 31));
    if (bits === 0) {
      place = (place >> 5) + 1; // The words after this one: one level higher.
      continue;
    }
    place = (place & ~31) + lowest(bits);
    while (height-- > 0) place = place * 32 + lowest(levels[height][place]);
    return place;
  }
  return NONE;
}

const lowest = (bits) => 31 - Math.clz32(bits & -bits);

const last = new Map(); // reader -> the place of the item that it was given last
const out = [];
for (const [kind, name, count] of operations) {
  if (kind === 'insert') insert(places.get(name));
  else if (kind === 'delete') remove(places.get(name));
  else if (kind === 'restart') last.delete(name);
  else {
    const ids = [];
    let place = nextFrom((last.get(name) ?? NONE) + 1);
    for (; place !== NONE && ids.length < Number(count); place = nextFrom(place + 1)) {
      ids.push(items[place].id);
      last.set(name, place);
    }
    out.push([ids.length, ...ids, ids.length < Number(count) ? 'end' : 'more'].join(' '));
  }
}
console.log(out.join('\n'));
