import { createInterface } from 'node:readline';

// Two generations of clients: those who were here in this period of W milliseconds, and those of the period before.
// Whoever is in neither of them was idle for at least W, and is forgotten with a whole map at once.
class Times {
  items = [];
  front = 0;

  get length() {
    return this.items.length - this.front;
  }

  /** Forgets the times up to the limit. The array is cut when half of it is unused. */
  forget(limit) {
    while (this.front < this.items.length && this.items[this.front] <= limit) this.front++;
    if (this.front * 2 > this.items.length) {
      this.items = this.items.slice(this.front);
      this.front = 0;
    }
  }
}

let head = null;
let young = new Map();
let old = new Map();
let period = 0;
let out = [];

function timesOf(client, time) {
  const now = Math.floor(time / head.window);
  if (now !== period) {
    old = now === period + 1 ? young : new Map();
    young = new Map();
    period = now;
  }
  const times = young.get(client) ?? old.get(client) ?? new Times();
  young.set(client, times);
  return times;
}

function answer(line) {
  const space = line.indexOf(' ');
  const time = Number(line.slice(0, space));
  const times = timesOf(line.slice(space + 1), time);
  times.forget(time - head.window);
  if (times.length >= head.most) return `wait ${times.items[times.front] + head.window - time}`;
  times.items.push(time);
  return 'allow';
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (head === null) {
      const [, most, window] = line.split(' ').map(Number);
      head = { most, window };
      return;
    }
    out.push(answer(line));
    if (out.length === 10000) flush();
  })
  .on('close', flush);

function flush() {
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  out = [];
}
