// "Equal is not better, so the guess stays."
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, m, source] = lines[0].split(' ').map(Number);
const calls = Array.from({ length: n + 1 }, () => []);
for (let i = 1; i <= m; i++) {
  const [from, to, latency] = lines[i].split(' ').map(Number);
  calls[from].push({ to, latency });
}

const isBefore = (a, b) => a.latency < b.latency;
const heap = [];

function push(guess) {
  let at = heap.push(guess) - 1;
  while (at > 0 && isBefore(guess, heap[(at - 1) >> 1])) {
    heap[at] = heap[(at - 1) >> 1];
    at = (at - 1) >> 1;
  }
  heap[at] = guess;
}

function pop() {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
    if (!isBefore(heap[child], last)) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

/** The best guess for each service. A guess that is not the best any more stays in the heap, and is skipped there. */
const best = new Array(n + 1).fill(null);

function offer(guess) {
  const { service } = guess;
  if (best[service] !== null && !isBefore(guess, best[service])) return;
  best[service] = guess;
  push(guess);
}

offer({ service: source, latency: 0, count: 0 });
while (heap.length > 0) {
  const guess = pop();
  if (guess !== best[guess.service]) continue;
  for (const { to, latency } of calls[guess.service]) {
    offer({ service: to, latency: guess.latency + latency, count: guess.count + 1 });
  }
}
const out = best
  .slice(1)
  .map((guess) => (guess === null ? 'unreachable' : `${guess.latency} ${guess.count}`));
console.log(out.join('\n'));
