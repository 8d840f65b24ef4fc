/**
 * What the checks that share a server cost over a bare undici client (pipelining 1) that sends the same requests in the
 * same order: sending, recording, judging, and holding every answer against the contract.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'undici';
import { openProject, type Project } from '@seaworthy/content';
import type { Exchange } from '@seaworthy/core';
import { jsonOf, wholeBody } from '@seaworthy/http';
import { runProject } from '@seaworthy/runner';
import { planServer, startServer } from '@seaworthy/supervisor';
import { median, type Measure } from './measure.ts';

const curriculum = fileURLToPath(new URL('../curriculum', import.meta.url));

/** One waits on purpose, one asks through a browser: their time says nothing of what our client costs. */
const left = ['say-no-well/takesItsTime', 'whole-contract/worksForAPageFromElsewhere'];

/**
 * Measures both, interleaved, each on a freshly started server. A seed makes the same requests in each round, so that
 * each request has its own median over the rounds: a pause of the machine in one of them changes nothing.
 */
export async function exchanges(rounds: number): Promise<readonly Measure[]> {
  const project = await openProject(curriculum, 'todo', (file) => import(pathToFileURL(file).href));
  const folder = join(project.folder, 'right', 'different');
  const exchanging: (readonly number[])[] = [];
  const judging: (readonly number[])[] = [];
  const baring: (readonly number[])[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const { proofs, sent } = await ours(project, folder);
    const bared = await bare(folder, sent);
    if (round < 0) continue;
    exchanging.push(sent.map((one) => one.endedAt - one.startedAt));
    judging.push(proofs);
    baring.push(bared);
  }
  const least = sumOfMedians(baring);
  return [
    {
      name: 'exchanges of the shared checks / bare undici client, same requests',
      ratio: sumOfMedians(exchanging) / least,
      goal: 1.3,
    },
    {
      name: 'the same with all judging: shapes, contract, making values, reading back',
      ratio: sumOfMedians(judging) / least,
      goal: 2,
    },
  ];
}

/** The sum of what each thing usually took. `rounds` holds, for each round, the same things in the same order. */
function sumOfMedians(rounds: readonly (readonly number[])[]): number {
  const things = rounds[0]?.length ?? 0;
  if (rounds.some((round) => round.length !== things)) {
    throw new Error('The rounds of a benchmark sent different numbers of requests.');
  }
  let sum = 0;
  for (let thing = 0; thing < things; thing += 1) {
    sum += median(rounds.map((round) => round[thing] ?? Number.NaN));
  }
  return sum;
}

async function ours(
  project: Project,
  folder: string,
): Promise<{ readonly proofs: readonly number[]; readonly sent: readonly Exchange[] }> {
  const sent: Exchange[] = [];
  const proofs: number[] = [];
  const stages = project.stages.map((stage) => ({
    ...stage,
    checks: stage.checks
      .filter(({ id, check }) => check.sharing === 'shared' && !left.includes(id))
      .map((placed) => ({
        ...placed,
        check: {
          ...placed.check,
          prove: async (...given: Parameters<typeof placed.check.prove>) => {
            const [scene] = given;
            const began = performance.now();
            await placed.check.prove(...given);
            proofs.push(performance.now() - began);
            for (const happening of scene.happenings) {
              if (happening.kind === 'request') sent.push(happening.exchange);
            }
          },
        },
      })),
  }));
  const plan = await planServer({ folder });
  await runProject({
    run: 'bench',
    project: { ...project, stages: stages.filter((stage) => stage.checks.length > 0) },
    target: { kind: 'started', plan, root: '/', name: 'bench' },
    seed: 'bench',
    emit: () => undefined,
  });
  return { proofs, sent };
}

async function bare(folder: string, sent: readonly Exchange[]): Promise<readonly number[]> {
  const server = await startServer(await planServer({ folder }), { root: '/' });
  const client = new Client(server.origin, { pipelining: 1 });
  const paths = new Map<string, string>();
  const taken: number[] = [];
  try {
    for (const { request, answer } of sent) {
      const path = request.url.replace(/^https?:\/\/[^/]+/, '');
      const body = request.body === null ? null : wholeBody(request.body);
      const headers = Object.fromEntries(
        request.headers.filter(
          ([name]) => !['host', 'connection', 'content-length'].includes(name),
        ),
      );
      const began = performance.now();
      const got = await client.request({
        path: paths.get(path) ?? path,
        method: request.method,
        headers,
        body,
      });
      const text = await got.body.text();
      taken.push(performance.now() - began);
      rememberPath(paths, answer === null ? undefined : jsonOf(answer.body), text);
    }
  } finally {
    await client.close();
    await server.dispose();
  }
  return taken;
}

/** What the first server called one address, this one calls another. */
function rememberPath(paths: Map<string, string>, then: unknown, now: string): void {
  const old = urlOf(then);
  if (old === null || !now.startsWith('{')) return;
  const fresh = urlOf(JSON.parse(now));
  if (fresh !== null) paths.set(new URL(old).pathname, new URL(fresh).pathname);
}

function urlOf(value: unknown): string | null {
  const url = typeof value === 'object' && value !== null && 'url' in value ? value.url : null;
  return typeof url === 'string' ? url : null;
}
