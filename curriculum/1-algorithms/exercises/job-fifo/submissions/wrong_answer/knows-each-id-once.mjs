// "A Set keeps the order in which its entries came in." But each of them only once.
import { readFileSync } from 'node:fs';

const [head, ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');
const [, size, policy] = head.split(' ');
const capacity = Number(size);
const jobs = new Set();
// One iterator walks behind the front, and another array remembers the end.
const order = [];
let front = 0;

function first() {
  while (front < order.length && !jobs.has(order[front])) front++;
  return order[front];
}

function remove(id) {
  jobs.delete(id);
  return id;
}

function enqueue(id) {
  let answer = 'ok';
  if (jobs.size === capacity) {
    if (policy === 'refuse') return `refuse ${id}`;
    answer = `drop ${remove(policy === 'drop-oldest' ? first() : order.pop())}`;
  }
  if (!jobs.has(id)) {
    jobs.add(id);
    order.push(id);
  }
  return answer;
}

function answer(line) {
  if (line === 'LEN') return jobs.size;
  if (line.startsWith('ENQ')) return enqueue(line.slice(4));
  if (jobs.size === 0) return 'empty';
  return line === 'PEEK' ? first() : remove(order[(first(), front++)]);
}

console.log(lines.map(answer).join('\n'));
