import { readFileSync } from 'node:fs';
import { get } from 'node:http';

const [base, , timeout] = process.argv.slice(2);
const paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const results = paths.map(() => 'cancelled');
const underWay = new Map();

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

await Promise.all(
  paths.map(async (path, at) => {
    results[at] = await fetchOne(path, at);
    if (!results[at].startsWith('401 ')) return;
    for (const stop of [...underWay.values()]) stop();
  }),
);
process.stdout.write(paths.map((path, at) => `${path} ${results[at]}\n`).join(''));
