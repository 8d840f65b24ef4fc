// One segment tree over the places of all folders. The users take turns with it.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, q] = lines[0].split(' ').map(Number);
const parents = Int32Array.from(['0', '0', ...lines[1].split(' ')], Number);

// Each folder begins at its place, and all below it come right after it.
const sizes = new Int32Array(n + 1).fill(1);
for (let folder = n; folder > 1; folder--) sizes[parents[folder]] += sizes[folder];
const places = new Int32Array(n + 1);
const free = new Int32Array(n + 1); // the place for the next folder within this one
free[1] = 1;
for (let folder = 2; folder <= n; folder++) {
  places[folder] = free[parents[folder]];
  free[parents[folder]] += sizes[folder];
  free[folder] = places[folder] + 1;
}

const operations = new Map(); // user -> [kind, folder, line]
for (let i = 0; i < q; i++) {
  const [kind, user, folder] = lines[i + 2].split(' ');
  if (!operations.has(user)) operations.set(user, []);
  operations.get(user).push([kind, Number(folder), i]);
}

const NOTHING = -1;
const latest = new Int32Array(2 * n).fill(NOTHING); // the place of the nearest setting, in parts
const settings = new Array(n); // place -> 'yes' or 'no'

function set(folder, answer, touched) {
  const place = places[folder];
  settings[place] = answer;
  let low = n + place;
  let high = n + place + sizes[folder];
  for (; low < high; low >>= 1, high >>= 1) {
    if (low & 1) raise(low++, place, touched);
    if (high & 1) raise(--high, place, touched);
  }
}

function raise(node, place, touched) {
  touched.push(node);
  if (latest[node] < place) latest[node] = place;
}

/** Of all ranges around this folder, the one that begins last is the nearest. */
function check(folder) {
  let nearest = NOTHING;
  for (let node = n + places[folder]; node > 0; node >>= 1)
    nearest = Math.max(nearest, latest[node]);
  return nearest === NOTHING ? 'no' : settings[nearest];
}

const out = [];
for (const ofUser of operations.values()) {
  const touched = [];
  for (const [kind, folder, line] of ofUser) {
    if (kind === 'check') out[line] = check(folder);
    else set(folder, kind === 'grant' ? 'yes' : 'no', touched);
  }
  for (const node of touched) latest[node] = NOTHING;
}
console.log(out.filter(Boolean).join('\n'));
