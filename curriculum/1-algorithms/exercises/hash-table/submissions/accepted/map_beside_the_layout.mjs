// A Map knows where each key lies, so no search is needed; the slots only say where a new key goes.
import { readFileSync } from 'node:fs';

const EMPTY = null;
const TOMBSTONE = 'tombstone';
const values = new Map();
let slotOf = new Map();
let slots = new Array(8).fill(EMPTY);
let empties = 8;

function hash(key) {
  let value = 2166136261;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 16777619);
  return value >>> 0;
}

function place(key) {
  let at = hash(key) % slots.length;
  while (slots[at] !== EMPTY && slots[at] !== TOMBSTONE) at = (at + 1) % slots.length;
  if (slots[at] === EMPTY) empties--;
  slots[at] = { key };
  slotOf.set(key, at);
}

function put(key, value) {
  values.set(key, value);
  if (slotOf.has(key)) return;
  place(key);
  if (empties * 4 >= slots.length) return;
  const keys = slots.filter((slot) => slot !== EMPTY && slot !== TOMBSTONE);
  let size = 8;
  while (size < keys.length * 2) size *= 2;
  slots = new Array(size).fill(EMPTY);
  slotOf = new Map();
  empties = size;
  for (const slot of keys) place(slot.key);
}

function remove(key) {
  if (!slotOf.has(key)) return;
  slots[slotOf.get(key)] = TOMBSTONE;
  slotOf.delete(key);
  values.delete(key);
}

function dump() {
  const parts = [slots.length];
  slots.forEach((slot, at) => {
    if (slot === TOMBSTONE) parts.push(`${at}:tombstone`);
    else if (slot !== EMPTY) parts.push(`${at}:${slot.key}=${values.get(slot.key)}`);
  });
  return parts.join(' ');
}

const out = [];
for (const line of readFileSync(0, 'latin1').trimEnd().split('\n').slice(1)) {
  const [word, key, value] = line.split(' ');
  if (word === 'PUT') put(key, value);
  else if (word === 'DEL') remove(key);
  else if (word === 'GET') out.push(values.get(key) ?? 'none');
  else out.push(dump());
}
console.log(out.join('\n'));
