// For each look a heap of at most k endpoints, with the worst of them on top.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const endpoints = new Map();

/** Whether `a` is shown before `b`. */
function goesFirst(a, b) {
  return a.total !== b.total ? a.total > b.total : a.name < b.name;
}

function best(k) {
  const heap = [];
  for (const endpoint of endpoints.values()) {
    if (heap.length < k) {
      heap.push(endpoint);
      up(heap);
    } else if (goesFirst(endpoint, heap[0])) {
      heap[0] = endpoint;
      down(heap);
    }
  }
  return heap.sort((a, b) => (goesFirst(a, b) ? -1 : 1));
}

function up(heap) {
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >> 1;
    if (!goesFirst(heap[parent], heap[at])) return;
    [heap[parent], heap[at]] = [heap[at], heap[parent]];
    at = parent;
  }
}

function down(heap) {
  for (let at = 0; ;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && goesFirst(heap[worst], heap[child])) worst = child;
    }
    if (worst === at) return;
    [heap[worst], heap[at]] = [heap[at], heap[worst]];
    at = worst;
  }
}

/** Microseconds as milliseconds with three digits after the point. */
function milliseconds(total) {
  const digits = String(total).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

const out = [];
for (let i = 1; i <= n; i++) {
  const [name, value] = lines[i].split(' ');
  if (name === 'TOP') {
    const shown = best(Number(value));
    out.push(shown.length, ...shown.map((one) => `${one.name} ${milliseconds(one.total)}`));
    continue;
  }
  const endpoint = endpoints.get(name) ?? { name, total: 0 };
  endpoint.total += Number(value.replace('.', ''));
  endpoints.set(name, endpoint);
}
console.log(out.join('\n'));
