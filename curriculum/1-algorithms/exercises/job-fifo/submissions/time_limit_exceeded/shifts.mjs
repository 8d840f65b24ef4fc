// "An array has push and shift, so it is a queue."
import { readFileSync } from 'node:fs';

const [head, ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');
const [, size, policy] = head.split(' ');
const capacity = Number(size);
const jobs = [];

function enqueue(id) {
  let answer = 'ok';
  if (jobs.length === capacity) {
    if (policy === 'refuse') return `refuse ${id}`;
    answer = `drop ${policy === 'drop-oldest' ? jobs.shift() : jobs.pop()}`;
  }
  jobs.push(id);
  return answer;
}

function answer(line) {
  if (line === 'DEQ') return jobs.shift() ?? 'empty';
  if (line === 'PEEK') return jobs[0] ?? 'empty';
  if (line === 'LEN') return jobs.length;
  return enqueue(line.slice(4));
}

console.log(lines.map(answer).join('\n'));
