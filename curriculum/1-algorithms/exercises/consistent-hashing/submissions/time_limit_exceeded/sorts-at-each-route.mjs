// "The ring must be sorted when I search it, so I sort it then."
import { readFileSync } from 'node:fs';

function position(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const v = Number(lines[0].split(' ')[1]);
let ring = [];
const last = new Map();
let moved = 0;
const out = [];

function owner(key) {
  ring.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  const wanted = position(key);
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ring[middle].at < wanted) low = middle + 1;
    else high = middle;
  }
  return ring[low % ring.length].name;
}

for (const line of lines.slice(1)) {
  const [word, text] = line.split(' ');
  if (word === 'JOIN') {
    for (let i = 1; i <= v; i++) ring.push({ at: position(`${i}#${text}`), name: text });
  } else if (word === 'LEAVE') {
    ring = ring.filter((point) => point.name !== text);
  } else {
    const node = owner(text);
    if (last.has(text) && last.get(text) !== node) moved++;
    last.set(text, node);
    out.push(node);
  }
}
out.push(`moved ${moved}`);
console.log(out.join('\n'));
