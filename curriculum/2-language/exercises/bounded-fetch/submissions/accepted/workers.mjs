import { readFileSync } from 'node:fs';
import { get } from 'node:http';

const [base, most, timeout] = process.argv.slice(2);
const paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const results = paths.map(() => 'cancelled');
const underWay = new Map();
let next = 0;
let isFatal = false;

function fetchOne(path, at) {
  return new Promise((resolve) => {
    const request = get(base + path, { agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (!response.complete) return end('error');
        const body = Buffer.concat(chunks);
        const sum = body.reduce((total, byte) => total + byte, 0);
        end(`${response.statusCode} ${body.length} ${sum}`);
      });
      response.on('error', () => end('error'));
    });
    // The timer is for the whole request, and ends with it.
    const timer = setTimeout(() => end('timeout'), Number(timeout));
    const end = (result) => {
      clearTimeout(timer);
      underWay.delete(at);
      request.destroy();
      resolve(result);
    };
    request.on('error', () => end('error'));
    underWay.set(at, () => end('cancelled'));
  });
}

async function work() {
  while (!isFatal && next < paths.length) {
    const at = next++;
    results[at] = await fetchOne(paths[at], at);
    if (!results[at].startsWith('401 ')) continue;
    isFatal = true;
    for (const stop of [...underWay.values()]) stop();
  }
}

await Promise.all(Array.from({ length: Number(most) }, work));
process.stdout.write(paths.map((path, at) => `${path} ${results[at]}\n`).join(''));
