// "Look into each segment." The filter would have saved most of the reads.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const TOMBSTONE = '';

function hashOf(key) {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (31 * hash + key.charCodeAt(i)) % 1024;
  return hash;
}

function newSegment(entries) {
  const filter = new Uint8Array(1024);
  let bytes = 0;
  for (const [key, value] of entries) {
    filter[hashOf(key)] = 1;
    bytes += key.length + value.length;
  }
  return { entries, filter, bytes };
}

let memory = new Map();
const segments = []; // the oldest first

function get(key) {
  let value = memory.get(key);
  let reads = 0;
  for (let i = segments.length - 1; i >= 0 && value === undefined; i--) {
    reads++;
    value = segments[i].entries.get(key);
  }
  return `${value || 'none'} ${reads}`;
}

function compact(count) {
  const merged = new Map();
  for (const { entries } of segments.splice(-count)) {
    for (const [key, value] of entries) merged.set(key, value);
  }
  const isComplete = segments.length === 0;
  for (const [key, value] of merged) if (isComplete && value === TOMBSTONE) merged.delete(key);
  if (merged.size > 0) segments.push(newSegment(merged));
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return `${segments.length} ${bytes}`;
}

const out = [];
for (let i = 1; i <= n; i++) {
  const [kind, key, value] = lines[i].split(' ');
  if (kind === 'put') memory.set(key, value);
  else if (kind === 'del') memory.set(key, TOMBSTONE);
  else if (kind === 'get') out.push(get(key));
  else if (kind === 'compact') out.push(compact(Number(key)));
  else if (memory.size > 0) {
    segments.push(newSegment(memory));
    memory = new Map();
  }
}
console.log(out.join('\n'));
