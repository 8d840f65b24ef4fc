/** Runs of projects that exist in memory only, for the tests of this package. Not part of what it offers. */
import { fileURLToPath } from 'node:url';
import type { RunEvent, Verdict } from '@seaworthy/core';
import type { Project, Stage } from '@seaworthy/content';
import { readContract } from '@seaworthy/http';
import { a, project, type StageChecks } from '@seaworthy/suite';
import { planServer } from '@seaworthy/supervisor';
import { runProject, type RunOptions, type RunResult } from './run.ts';
import { urlTarget, type Target } from './target.ts';

/** Where the tiny servers lie. */
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** What came of a run, for a test to look at. */
export interface Ran extends RunResult {
  readonly events: readonly RunEvent[];
  /** In a word or two: `holds`, `broken`, `grader`, `blocked by first/a`. */
  readonly words: Readonly<Record<string, string>>;
}

/** Runs stages, given as their checks by slug, in their order. */
export async function ran(
  stages: Readonly<Record<string, StageChecks>>,
  target: Target,
  options: Partial<RunOptions> = {},
): Promise<Ran> {
  const events: RunEvent[] = [];
  const result = await runProject({
    run: 'run',
    project: projectOf(stages),
    target,
    seed: 'seed',
    ...options,
    emit(event) {
      events.push(event);
      options.emit?.(event);
    },
  });
  const words = Object.fromEntries([...result.verdicts].map(([id, one]) => [id, wordOf(one)]));
  return { ...result, events, words };
}

/** A server of `fixtures/` that the run starts itself. */
export async function started(command: string): Promise<Target> {
  const plan = await planServer({ folder: fixtures, command });
  return { kind: 'started', plan, root: '/', name: command };
}

/** A server that runs already; its data may go. */
export function running(origin: string): Target {
  return urlTarget(origin, true);
}

function projectOf(stages: Readonly<Record<string, StageChecks>>): Project {
  const contract = readContract(
    [
      'openapi: 3.1.0',
      'info: { title: tiny, version: 1.0.0 }',
      'paths:',
      '  /:',
      '    get: { operationId: list, responses: { default: { description: anything } } }',
    ].join('\n'),
    'tiny.yaml',
  );
  return {
    slug: 'tiny',
    title: 'Tiny',
    folder: fixtures,
    story: '',
    definition: project({
      async isEmpty(visitor) {
        return (await visitor.get('/').expect(200, a.list(a.any))).length === 0;
      },
    }),
    contract,
    stages: Object.entries(stages).map(([slug, checks], index) => stageOf(slug, checks, index + 1)),
  };
}

function stageOf(slug: string, checks: StageChecks, number: number): Stage {
  return {
    slug,
    number,
    folder: fixtures,
    title: slug,
    brief: { front: {}, title: slug, text: '', sections: new Map() },
    checks: Object.entries(checks).map(([key, check]) => ({
      id: `${slug}/${key}`,
      key,
      check,
      hints: [check.hint],
    })),
  };
}

function wordOf(verdict: Verdict): string {
  if (verdict.kind !== 'unknown') return verdict.kind;
  const { cause } = verdict;
  return cause.kind === 'blocked' ? `blocked by ${cause.by}` : cause.kind;
}
