import { readFileSync } from 'node:fs';

const [head, ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');
const [, size, policy] = head.split(' ');
const capacity = Number(size);
const ring = new Array(capacity);
let first = 0;
let count = 0;

function enqueue(id) {
  let answer = 'ok';
  if (count === capacity) {
    if (policy === 'refuse') return `refuse ${id}`;
    answer = `drop ${policy === 'drop-oldest' ? dequeue() : ring[(first + --count) % capacity]}`;
  }
  ring[(first + count++) % capacity] = id;
  return answer;
}

function dequeue() {
  if (count === 0) return 'empty';
  const id = ring[first];
  first = (first + 1) % capacity;
  count--;
  return id;
}

function answer(line) {
  if (line === 'DEQ') return dequeue();
  if (line === 'PEEK') return count === 0 ? 'empty' : ring[first];
  if (line === 'LEN') return count;
  return enqueue(line.slice(4));
}

console.log(lines.map(answer).join('\n'));
