// "Sort the feed, then cut out the page." Between two pages, hardly anything has changed.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const feed = new Map();
const last = new Map();
const isBefore = (a, b) => b.time - a.time || b.id - a.id;
const out = [];
for (let i = 1; i <= n; i++) {
  const [kind, name, number] = lines[i].split(' ');
  if (kind === 'insert') feed.set(name, { id: Number(name), time: Number(number) });
  else if (kind === 'delete') feed.delete(name);
  else if (kind === 'restart') last.delete(name);
  else {
    const sorted = [...feed.values()].sort(isBefore);
    const place = last.get(name);
    const rest = place ? sorted.filter((item) => isBefore(item, place) > 0) : sorted;
    const page = rest.slice(0, Number(number));
    if (page.length > 0) last.set(name, page.at(-1));
    const end = rest.length > page.length ? 'more' : 'end';
    out.push([page.length, ...page.map((item) => item.id), end].join(' '));
  }
}
console.log(out.join('\n'));
