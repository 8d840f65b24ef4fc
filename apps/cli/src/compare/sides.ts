/** The learner's server and the reference of its project, each started on fresh data, and what they answer. */
import { ClaimBroken, EnvironmentTrouble, headerOf, Mistake, type Exchange } from '@seaworthy/core';
import { findProjects, type Project } from '@seaworthy/content';
import { jsonOf, openClient } from '@seaworthy/http';
import { referenceTarget, startReference, type StartedTarget } from '@seaworthy/runner';
import { buildServer, startServer, type RunningServer } from '@seaworthy/supervisor';
import type { ExchangePair } from '@seaworthy/report';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparePhrases } from '../phrases/compare.ts';
import { curriculumFolder } from '../places.ts';
import type { Working } from '../terminal/working.ts';
import type { TypedRequest } from './typed-requests.ts';

/** What is needed to ask both. */
export interface BothSides {
  readonly project: Project;
  /** The learner's server. */
  readonly target: StartedTarget;
  readonly signal: AbortSignal;
  readonly working: Working;
}

/** What the reference lacks is not the learner's mistake. */
export async function withoutBlame<T>(project: Project, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ClaimBroken)) throw error;
    const problem = error.details.saw.trim();
    throw new EnvironmentTrouble(
      'SW_REFERENCE_FAILED',
      { project: project.title, problem },
      { cause: error },
    );
  }
}

/** How the reference is started; a Mistake names the projects that have one. */
export async function referenceOf(project: Project): Promise<StartedTarget> {
  const target = await referenceTarget(project);
  if (target !== null) return target;
  const projects = [...(await findProjects(curriculumFolder))]
    .filter(([, folder]) => existsSync(join(folder, 'reference')))
    .map(([slug]) => slug);
  throw new Mistake('SW_NO_REFERENCE', {
    project: project.slug,
    projects: projects.join(', ') || comparePhrases.noReferences,
  });
}

/** Sends the requests to both, one after the other; each side follows its own urls. */
export async function askBoth(
  { project, target, signal, working }: BothSides,
  requests: readonly TypedRequest[],
): Promise<readonly ExchangePair[]> {
  const { root } = await referenceOf(project);
  working.now(comparePhrases.startingBoth);
  const [mine, other] = await Promise.allSettled([
    startedServer(target, signal),
    withoutBlame(project, async () => startReference(project, { signal })),
  ]);
  try {
    if (mine.status === 'rejected') throw mine.reason;
    const server = mine.value;
    if (other.status === 'rejected') throw other.reason;
    working.now(comparePhrases.askingBoth);
    const ask = async (one: RunningServer, path: string): Promise<readonly (Exchange | null)[]> =>
      answersOf({ server: one, root: path, project }, requests);
    const [ours, theirs] = await Promise.all([
      ask(server, target.root),
      other.value === null ? [] : ask(other.value.server, root),
    ]);
    return requests.map((_, at) => ({ mine: ours[at] ?? null, reference: theirs[at] ?? null }));
  } finally {
    if (other.status === 'fulfilled') await other.value?.server.dispose();
    if (mine.status === 'fulfilled') await mine.value.dispose();
  }
}

async function startedServer(
  { plan, root }: StartedTarget,
  signal: AbortSignal,
): Promise<RunningServer> {
  if (plan.build !== null) await buildServer(plan, { signal });
  return startServer(plan, { root, signal });
}

interface AskedServer {
  readonly server: RunningServer;
  readonly root: string;
  readonly project: Project;
}

/** What one server answers; null for a request whose url it never gave. */
async function answersOf(
  asked: AskedServer,
  requests: readonly TypedRequest[],
): Promise<readonly (Exchange | null)[]> {
  const { origin } = asked.server;
  const client = openClient({ origin, limits: { timeoutMs: 10_000, keptBytes } });
  const exchanges: (Exchange | null)[] = [];
  let given: string | null = null;
  try {
    for (const { method, path, headers, body } of requests) {
      const url = urlOf(path, { ...asked, given });
      const content = body === undefined ? {} : { body };
      // oxlint-disable-next-line no-await-in-loop -- each request may need the answer before it
      const exchange =
        url === null ? null : await client.send({ method, url, headers, ...content });
      exchanges.push(exchange);
      given = givenBy(exchange, origin) ?? given;
    }
  } finally {
    await client.close();
  }
  return exchanges;
}

/** What a path means at this server; null where it stands for a url that was not given. */
function urlOf(
  path: string,
  { server, root, project, given }: AskedServer & { readonly given: string | null },
): string | null {
  if (path.startsWith('{url}')) return given === null ? null : given + path.slice('{url}'.length);
  const [place] = path.split('?');
  const isAtOrigin = project.contract.operations.some((one) => one.atOrigin && one.path === place);
  if (isAtOrigin) return server.origin + path;
  return server.origin + (path === '/' ? root : root.replace(/\/$/, '') + path);
}

/** The url that an answer gave: the `url` in its body, else its Location. */
function givenBy(exchange: Exchange | null, origin: string): string | null {
  const answer = exchange?.answer ?? null;
  if (answer === null) return null;
  const value = jsonOf(answer.body);
  const url: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'url') : undefined;
  const text = typeof url === 'string' ? url : headerOf(answer, 'location');
  return text !== undefined && URL.canParse(text, origin) ? new URL(text, origin).href : null;
}

/** More than anybody reads, and enough to compare JSON as a whole. */
const keptBytes = 256 * 1024;
