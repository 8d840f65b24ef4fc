// "Each record has the number of its group. To merge, change one number into the other, wherever it stands."
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n').slice(1);
const groupOf = [0];
const emails = new Map();
const phones = new Map();

function merge(a, b) {
  const [from, to] = [groupOf[a], groupOf[b]];
  if (from === to) return;
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i] === from) groupOf[i] = to;
}

function add(email, phone) {
  const record = groupOf.length;
  groupOf.push(record);
  for (const [known, value] of [
    [emails, email.toLowerCase()],
    [phones, phone],
  ]) {
    if (value === '-') continue;
    if (known.has(value)) merge(known.get(value), record);
    else known.set(value, record);
  }
}

const out = [];
for (const line of lines) {
  const [word, a, b] = line.split(' ');
  if (word === 'ADD') add(a, b);
  else out.push(groupOf[a] === groupOf[b] ? 'yes' : 'no');
}
const groups = new Map();
for (let record = 1; record < groupOf.length; record++) {
  const group = groupOf[record];
  if (groups.has(group)) groups.get(group).push(record);
  else groups.set(group, [record]);
}
for (const group of groups.values()) out.push(`${group.length} ${group.join(' ')}`);
console.log(out.join('\n'));
