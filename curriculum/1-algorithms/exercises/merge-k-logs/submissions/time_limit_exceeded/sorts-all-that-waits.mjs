// "Add the block and sort again." Each block sorts all that waits, though only a few lines are new.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [k, b] = lines[0].split(' ').map(Number);
const counts = new Int32Array(k + 1);
const ended = new Uint8Array(k + 1);
let silent = k;
let waiting = [];
const out = [];
for (let i = 1; i <= b; i++) {
  const words = lines[i].split(' ');
  const server = Number(words[0]);
  if (counts[server] === 0) silent--;
  if (words[1] === 'end') ended[server] = 1;
  else {
    for (const time of words.slice(2)) waiting.push({ time: Number(time), server });
    counts[server] += words.length - 2;
  }
  waiting.sort((a, b) => a.time - b.time || a.server - b.server);
  let sure = 0;
  while (silent === 0 && sure < waiting.length) {
    const first = waiting[sure++].server;
    if (--counts[first] === 0 && !ended[first]) silent++;
  }
  out.push(
    [sure, ...waiting.slice(0, sure).map((line) => `${line.time}:${line.server}`)].join(' '),
  );
  waiting = waiting.slice(sure);
}
console.log(out.join('\n'));
