// A trie of code points. Each node holds its best three words.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').split('\n');
const n = Number(lines[0]);
const newNode = () => ({ next: new Map(), best: [] });
const root = newNode();
const entries = new Map(); // word -> { word, bytes, weight }

/** Strings compare by UTF-16 units; the bytes of UTF-8 have the order of the code points. */
function goesBefore(a, b) {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return Buffer.compare(a.bytes, b.bytes) < 0;
}

/** Puts an entry that has risen at its place among the best three. */
function rise(best, entry) {
  let at = best.indexOf(entry);
  if (at < 0) at = best.push(entry) - 1;
  while (at > 0 && goesBefore(entry, best[at - 1])) {
    best[at] = best[at - 1];
    best[--at] = entry;
  }
  if (best.length > 3) best.pop();
}

function add(word, weight) {
  let entry = entries.get(word);
  if (!entry) {
    entry = { word, bytes: Buffer.from(word), weight: 0 };
    entries.set(word, entry);
  }
  entry.weight += weight;
  let node = root;
  rise(node.best, entry);
  for (const character of word) {
    let child = node.next.get(character);
    if (!child) {
      child = newNode();
      node.next.set(character, child);
    }
    node = child;
    rise(node.best, entry);
  }
}

function proposals(box) {
  let node = root;
  for (const character of box) {
    node = node.next.get(character);
    if (!node) break;
  }
  return node?.best.map((entry) => entry.word).join(' ') || 'none';
}

let box = []; // one code point each
const out = [];
for (let i = 1; i <= n; i++) {
  const [kind, text, weight] = lines[i].split(' ');
  if (kind === 'add') {
    add(text, Number(weight));
    continue;
  }
  if (kind === 'type') box.push(...text);
  else if (kind === 'back') box.pop();
  else box = [];
  out.push(proposals(box));
}
console.log(out.join('\n'));
