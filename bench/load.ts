/** How much memory a load of 1,000 requests a second takes, beside what the checker needs without it. Linux only. */
import { fileURLToPath } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import type { Measure } from './measure.ts';

const thread = new URL('../dist/entries/traffic-load-thread.js', import.meta.url).href;
const tiny = fileURLToPath(new URL('../packages/traffic/fixtures/tiny.js', import.meta.url));

/** Starts the thread of the product, without anything else, and tells how far the memory of its process rises. */
const program = `
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { Worker } from 'node:worker_threads';
const resident = () => Number(/^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
const server = spawn(process.execPath, [${JSON.stringify(tiny)}, 'steady']);
const port = await new Promise((resolve) => server.stdout.once('data', (line) => resolve(Number(line))));
const before = resident();
const worker = new Worker(new URL(${JSON.stringify(thread)}), { execArgv: [], workerData: {
  origin: 'http://127.0.0.1:' + port,
  phases: [{ perSecond: 1000, ms: 8000 }],
  requests: [{ method: 'GET', path: '/', headers: {}, body: null, weight: 1 }],
  users: 64,
  patienceMs: 30000,
} });
await new Promise((resolve) => worker.on('message', ({ kind }) => kind === 'ended' && resolve()));
process.stdout.write(String(resident() - before));
server.kill();
process.exit();
`;

/** Megabytes that the load adds. */
export async function loadMemory(): Promise<Measure> {
  const { stdout, stderr } = await runToEnd({
    command: [process.execPath, '--input-type=module', '--eval', program],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: 60_000,
  });
  if (stdout === '') throw new Error(`the load did not run: ${stderr}`);
  return {
    name: 'memory that a load of 1,000 requests a second adds',
    ratio: Number(stdout),
    goal: 35,
    unit: ' MB',
  };
}
