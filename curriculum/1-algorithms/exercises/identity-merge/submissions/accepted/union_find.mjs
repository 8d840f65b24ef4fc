import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').trimEnd().split('\n').slice(1);
const parents = [0];
const sizes = [0];
const emails = new Map();
const phones = new Map();

/** The record that stands for the group. Each step of the way is shortened to the one after the next. */
function find(record) {
  while (parents[record] !== record) {
    parents[record] = parents[parents[record]];
    record = parents[record];
  }
  return record;
}

function merge(a, b) {
  let [small, large] = [find(a), find(b)];
  if (small === large) return;
  if (sizes[small] > sizes[large]) [small, large] = [large, small];
  parents[small] = large;
  sizes[large] += sizes[small];
}

function add(email, phone) {
  const record = parents.length;
  parents.push(record);
  sizes.push(1);
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
  else out.push(find(Number(a)) === find(Number(b)) ? 'yes' : 'no');
}
const groups = new Map();
for (let record = 1; record < parents.length; record++) {
  const group = find(record);
  if (groups.has(group)) groups.get(group).push(record);
  else groups.set(group, [record]);
}
for (const group of groups.values()) out.push(`${group.length} ${group.join(' ')}`);
console.log(out.join('\n'));
