import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n');
const [n, m] = lines[0].split(' ').map(Number);

// From here on, a migration is its place in the alphabet.
const names = lines.slice(1, 1 + n).sort();
const places = new Map(names.map((name, at) => [name, at]));
const needs = Array.from(names, () => []);
const neededBy = Array.from(names, () => []);
for (const line of lines.slice(1 + n, 1 + n + m)) {
  const [from, to] = line.split(' ').map((name) => places.get(name));
  needs[from].push(to);
  neededBy[to].push(from);
}
const missing = needs.map((all) => all.length);

/** A binary heap of numbers, the smallest on top. */
const heap = [];

function push(number) {
  let at = heap.push(number) - 1;
  while (at > 0 && heap[(at - 1) >> 1] > number) {
    heap[at] = heap[(at - 1) >> 1];
    at = (at - 1) >> 1;
  }
  heap[at] = number;
}

function pop() {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
    if (heap[child] >= last) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

function findOrder() {
  const order = [];
  missing.forEach((count, at) => {
    if (count === 0) push(at);
  });
  while (heap.length > 0) {
    const at = pop();
    order.push(at);
    for (const other of neededBy[at]) {
      missing[other]--;
      if (missing[other] === 0) push(other);
    }
  }
  return order;
}

function findCycle() {
  const walk = [];
  const seen = new Map();
  let at = missing.findIndex((count) => count > 0);
  while (!seen.has(at)) {
    seen.set(at, walk.length);
    walk.push(at);
    at = needs[at].find((other) => missing[other] > 0);
  }
  return walk.slice(seen.get(at));
}

const order = findOrder();
const [word, result] = order.length === n ? ['order', order] : ['cycle', findCycle()];
console.log([word, ...result.map((at) => names[at])].join('\n'));
