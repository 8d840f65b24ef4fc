// "Split each full page on the way down, then there is room when something comes up." Often nothing comes up.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, m] = lines[0].split(' ').map(Number);
const newPage = (keys, children) => ({ keys, children }); // A leaf has no children.
let root = newPage([], []);

/** The number of keys in the page that are smaller. */
function placeOf(keys, key) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(page, key) {
  const { keys, children } = page;
  const place = placeOf(keys, key);
  if (keys[place] === key) return undefined;
  if (children.length === 0) keys.splice(place, 0, key);
  else {
    if (children[place].keys.length < m) return insert(children[place], key);
    if (children[place].keys.includes(key)) return undefined;
    const up = split(children[place]);
    keys.splice(place, 0, up.key);
    children.splice(place + 1, 0, up.right);
    insert(children[key < up.key ? place : place + 1], key);
  }
  return undefined;
}

function split({ keys, children }) {
  const middle = m >> 1;
  const right = newPage(keys.splice(middle + 1), children.splice(middle + 1));
  return { key: keys.pop(), right };
}

function levels() {
  const shown = [];
  for (let level = [root]; level.length > 0; level = level.flatMap((page) => page.children)) {
    shown.push(`${shown.length + 1}: ${level.map(({ keys }) => keys.join(',')).join(' ')}`);
  }
  return shown;
}

/** Collects the keys from a to b, and returns how many pages were read. */
function read({ keys, children }, a, b, found) {
  let pages = 1;
  let place = placeOf(keys, a);
  const child = (at) => {
    // At its left is a key below b, as the walk came here; a key equal to a at its right closes it.
    if (children.length > 0 && keys[at] !== a) pages += read(children[at], a, b, found);
  };
  child(place);
  for (; keys[place] <= b; place++) {
    found.push(keys[place]);
    if (keys[place] < b) child(place + 1);
  }
  return pages;
}

const out = [];
for (let i = 1; i <= n; i++) {
  const [kind, a, b] = lines[i].split(' ');
  if (kind === 'insert') {
    const up = root.keys.length === m ? split(root) : undefined;
    if (up) root = newPage([up.key], [root, up.right]);
    insert(root, Number(a));
  } else if (kind === 'show') out.push(...levels());
  else {
    const found = [];
    const pages = read(root, Number(a), Number(b), found);
    out.push([pages, ...found].join(' '));
  }
}
console.log(out.join('\n'));
