/** How much the recording client costs over a bare undici client, for the same requests on one kept-alive connection. */
import { Worker } from 'node:worker_threads';
import { Client } from 'undici';
import { openClient } from '@seaworthy/http';
import { median, type Measure } from './measure.ts';

const requests = 2000;
const todo = JSON.stringify({ title: 'Buy bread', completed: false, order: 1 });
const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** Plain JavaScript, because a thread does not inherit the loader that runs this file. */
const serverProgram = `
  const { createServer } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(workerData),
      });
      response.end(workerData);
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

async function bare(origin: string): Promise<number> {
  const client = new Client(origin, { pipelining: 1 });
  const startedAt = performance.now();
  for (let i = 0; i < requests; i += 1) {
    const isWrite = i % 2 === 0;
    const { body } = await client.request({
      method: isWrite ? 'POST' : 'GET',
      path: '/todos',
      headers,
      body: isWrite ? todo : null,
    });
    await body.text();
  }
  const took = performance.now() - startedAt;
  await client.close();
  return took;
}

async function ours(origin: string): Promise<number> {
  const client = openClient({ origin });
  const url = `${origin}/todos`;
  const startedAt = performance.now();
  for (let i = 0; i < requests; i += 1) {
    if (i % 2 === 0) await client.send({ method: 'POST', url, headers, body: todo });
    else await client.send({ method: 'GET', url, headers });
  }
  const took = performance.now() - startedAt;
  await client.close();
  return took;
}

/** Measures the client against a tiny server in a thread. */
export async function httpClient(rounds: number): Promise<Measure> {
  const worker = new Worker(serverProgram, { eval: true, workerData: todo, execArgv: [] });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const origin = `http://127.0.0.1:${port}`;
  // Of neighbours in time, because a machine that others use as well is slow now and quick then.
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const bareTook = await bare(origin);
    const ourTook = await ours(origin);
    if (round < 0) continue;
    ratios.push(ourTook / bareTook);
  }
  await worker.terminate();
  return {
    name: 'recording client / bare undici client, 2,000 requests',
    ratio: median(ratios),
    goal: 1.3,
  };
}
