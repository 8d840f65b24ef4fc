import { readFileSync } from 'node:fs';

const lines: string[] = readFileSync(0, 'latin1').split('\n');
const n: number = Number(lines[0]);
const seen = new Set<string>();
let first: string | null = null;
for (const id of lines.slice(1, n + 1)) {
  if (first === null && seen.has(id)) first = id;
  seen.add(id);
}
console.log(`${first ?? 'no repeat'}\n${seen.size}`);
