// "The trie leads to the words." After one letter, nearly all of them are still below.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').split('\n');
const n = Number(lines[0]);
const newNode = () => ({ next: new Map(), entry: undefined });
const root = newNode();
const entries = new Map(); // word -> { word, bytes, weight }

/** Strings compare by UTF-16 units; the bytes of UTF-8 have the order of the code points. */
function goesBefore(a, b) {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return Buffer.compare(a.bytes, b.bytes) < 0;
}

function entriesBelow(node, found) {
  if (node.entry) found.push(node.entry);
  for (const child of node.next.values()) entriesBelow(child, found);
  return found;
}

function add(word, weight) {
  let entry = entries.get(word);
  if (!entry) {
    entry = { word, bytes: Buffer.from(word), weight: 0 };
    entries.set(word, entry);
  }
  entry.weight += weight;
  let node = root;
  for (const character of word) {
    let child = node.next.get(character);
    if (!child) {
      child = newNode();
      node.next.set(character, child);
    }
    node = child;
  }
  node.entry = entry;
}

function proposals(box) {
  let node = root;
  for (const character of box) {
    node = node.next.get(character);
    if (!node) break;
  }
  if (!node) return 'none';
  const found = entriesBelow(node, []).sort((a, b) => (goesBefore(a, b) ? -1 : 1));
  return (
    found
      .slice(0, 3)
      .map((entry) => entry.word)
      .join(' ') || 'none'
  );
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
