import { readFileSync } from 'node:fs';

const [base, most, timeout] = process.argv.slice(2);
const paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const results = paths.map(() => 'cancelled');
let next = 0;
let isFatal = false;

async function resultOf(path) {
  const signal = AbortSignal.timeout(Number(timeout));
  try {
    const response = await fetch(base + path, { signal });
    const body = new Uint8Array(await response.arrayBuffer());
    return `${response.status} ${body.length} ${body.reduce((sum, byte) => sum + byte, 0)}`;
  } catch {
    return signal.aborted ? 'timeout' : 'error';
  }
}

async function work() {
  while (!isFatal && next < paths.length) {
    const at = next++;
    results[at] = await resultOf(paths[at]);
    if (results[at].startsWith('401 ')) isFatal = true;
  }
}

await Promise.all(Array.from({ length: Number(most) }, work));
process.stdout.write(paths.map((path, at) => `${path} ${results[at]}\n`).join(''));
