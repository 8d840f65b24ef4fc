/** What `seaworthy compare` does; its help stands in `commands/compare.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { disposeCluster } from '@seaworthy/database';
import {
  compareExchanges,
  comparisonHtml,
  comparisonJson,
  comparisonLines,
  differs,
  escapeForTerminal,
  escapeLines,
  pairExchanges,
  renderCard,
  type ComparisonReport,
} from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { newSeed, prepare, type Prepared } from '../checking.ts';
import { checkBoth, hasNotStarted, type CheckedSide } from '../compare/both-checked.ts';
import { askBoth, referenceOf, type BothSides } from '../compare/sides.ts';
import { typedRequests, type TypedRequests } from '../compare/typed-requests.ts';
import { checkOf, pastRun } from '../past-run.ts';
import { comparePhrases } from '../phrases/compare.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { shortPath } from '../places.ts';
import { takeLock } from '../settings/lock.ts';
import { onDisk } from '../settings/on-disk.ts';
import { modeOf } from '../terminal/index.ts';
import { tellWork } from '../terminal/working.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const typed = typedRequests(args.positionals, args.texts('header'));
  if (typed === null && args.positionals.length > 1) {
    const problem = typedPhrases.oneCheck(args.positionals.slice(1));
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'compare' });
  }
  const prepared = await prepare(
    {
      folder: args.text('folder'),
      command: args.text('command'),
      build: args.text('build'),
      root: args.text('root'),
      project: args.text('project'),
    },
    around,
  );
  const ending = await compared(prepared, { typed, args, around });
  if (around.signal.aborted) return 1;
  if ('exitCode' in ending) {
    around.stderr.write(`${ending.told.join('\n')}\n`);
    return ending.exitCode;
  }
  write(ending, { args, around });
  return differs(ending) ? 1 : 0;
}

interface Asked {
  readonly typed: TypedRequests | null;
  readonly args: Arguments;
  readonly around: Surroundings;
}

/** Why there is nothing to compare. */
interface NoComparison {
  readonly exitCode: number;
  readonly told: readonly string[];
}

/** Starts both, asks both, and ends both, whatever happens. */
async function compared(
  prepared: Prepared,
  asked: Asked,
): Promise<ComparisonReport | NoComparison> {
  const { target, project, folder } = prepared;
  const { around, typed, args } = asked;
  if (target.kind !== 'started') throw new Error('only what we start can be compared');
  await referenceOf(project);
  const past = typed === null ? pastRun(folder) : null;
  const check = past === null ? null : checkOf(args.positionals[0], past, prepared);
  const giveBack = takeLock(folder);
  const working = tellWork(around.stderr, comparePhrases.startingYours);
  const sides: BothSides = { project, target, signal: around.signal, working };
  try {
    if (typed !== null) return await requestsReport(sides, typed, args.flag('verbose'));
    const seed = args.text('seed') ?? past?.seed ?? newSeed();
    return await checkReport(sides, { check: check ?? '', seed, asked });
  } catch (error) {
    // Whatever was cut off by Ctrl-C has failed by that.
    if (around.signal.aborted) return { exitCode: 1, told: [] };
    throw error;
  } finally {
    working.end();
    await disposeCluster();
    giveBack();
  }
}

async function requestsReport(
  sides: BothSides,
  { requests, notes }: TypedRequests,
  verbose: boolean,
): Promise<ComparisonReport> {
  const pairs = await askBoth(sides, requests);
  const roots = await rootsOf(sides);
  return {
    ...whatOf(sides),
    subject: { kind: 'requests' },
    notes,
    comparison: compareExchanges({ pairs, roots, verbose }),
  };
}

async function checkReport(
  sides: BothSides,
  { check, seed, asked }: { readonly check: string; readonly seed: string; readonly asked: Asked },
): Promise<ComparisonReport | NoComparison> {
  const { mine, reference } = await checkBoth(sides, check, seed);
  if (reference === null) return whyNot(mine, asked.around);
  const pairs = pairExchanges(mine.exchanges, reference.exchanges);
  const roots = await rootsOf(sides);
  const verbose = asked.args.flag('verbose');
  return {
    ...whatOf(sides),
    subject: {
      kind: 'check',
      check,
      claim: claimOf(sides, check),
      seed,
      verdicts: { mine: mine.verdict, reference: reference.verdict },
    },
    notes: [],
    comparison: compareExchanges({ pairs, roots, verbose }),
  };
}

/** The learner's server did not start, or this machine lacks something. */
function whyNot(mine: CheckedSide, around: Surroundings): NoComparison {
  const { aborted, card, exitCode } = mine;
  if (card !== null && hasNotStarted(mine)) {
    return { exitCode: 1, told: renderCard(card, modeOf(around.stderr, around.env)) };
  }
  const text = aborted === null ? '' : `${aborted.code}: ${aborted.message}`;
  return { exitCode, told: escapeLines(text) };
}

function whatOf({ project, target }: BothSides): Pick<ComparisonReport, 'project' | 'target'> {
  return { project: { slug: project.slug, title: project.title }, target: target.name };
}

async function rootsOf({
  project,
  target,
}: BothSides): Promise<{ readonly mine: string; readonly reference: string }> {
  return { mine: target.root, reference: (await referenceOf(project)).root };
}

function claimOf({ project }: BothSides, check: string): string {
  const placed = project.stages.flatMap((stage) => stage.checks).find(({ id }) => id === check);
  return placed?.check.claim ?? check;
}

function write(report: ComparisonReport, { args, around }: Pick<Asked, 'args' | 'around'>): void {
  const verbose = args.flag('verbose');
  const output = args.text('output');
  const format = args.text('format') ?? (output === undefined ? 'terminal' : 'html');
  const flags = { verbose, ...(format === 'plain' ? { plain: true } : {}) };
  const isFile = output !== undefined && output !== '-';
  const look = modeOf(isFile ? {} : around.stdout, around.env, flags);
  const documents = new Map([
    ['html', () => comparisonHtml(report, verbose)],
    ['json', () => comparisonJson(report)],
  ]);
  const text = documents.get(format)?.() ?? `${comparisonLines(report, look).join('\n')}\n`;
  if (!isFile) {
    around.stdout.write(text);
    return;
  }
  const path = resolve(around.cwd, output);
  onDisk(path, () => writeFileSync(path, text));
  around.stdout.write(`${escapeForTerminal(shortPath(path, around.cwd))}\n`);
}
