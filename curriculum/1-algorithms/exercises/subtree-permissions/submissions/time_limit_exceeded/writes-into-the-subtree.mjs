// "A check must be fast, so write the setting into all folders below." There may be 99,000 of them.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, q] = lines[0].split(' ').map(Number);
const parents = Int32Array.from(['0', '0', ...lines[1].split(' ')], Number);
const users = new Map(); // user -> { answers, nearest }: for each folder
const out = [];
for (let i = 0; i < q; i++) {
  const [kind, user, word] = lines[i + 2].split(' ');
  const folder = Number(word);
  if (!users.has(user)) {
    users.set(user, { answers: new Array(n + 1).fill('no'), nearest: new Int32Array(n + 1) });
  }
  const { answers, nearest } = users.get(user);
  if (kind === 'check') {
    out.push(answers[folder]);
    continue;
  }
  const answer = kind === 'grant' ? 'yes' : 'no';
  answers[folder] = answer;
  nearest[folder] = folder;
  for (let below = folder + 1; below <= n; below++) {
    // Whoever has a setting of its own keeps it.
    if (nearest[below] === below || nearest[parents[below]] !== folder) continue;
    nearest[below] = folder;
    answers[below] = answer;
  }
}
console.log(out.join('\n'));
