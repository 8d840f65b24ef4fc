/** Which languages can be begun with on this machine, and which one a learner means. */
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import type { Program, Starter } from '@seaworthy/content';
import { findTool, runToEnd } from '@seaworthy/process';
import { closest } from './closest.ts';
import type { Surroundings } from './command.ts';
import { startPhrases } from './phrases/start.ts';
import { typedPhrases } from './phrases/typed.ts';

/** A starter, and what this machine has of what it needs. */
export interface Language {
  readonly starter: Starter;
  readonly isReady: boolean;
  /** "python3 3.8 or newer", "node 22.13 or newer, or tsc 5.8 or newer". */
  readonly wanted: string;
  /** "python3 3.11.7", "node 20.19.0 and no tsc". */
  readonly found: string;
}

/** Where a version is asked for: tools that switch between versions look at both. */
type Where = Pick<Surroundings, 'cwd' | 'env'>;

/** The starter that is meant by a name, an alias or any spelling of them in capitals. A Mistake names the closest. */
export function starterCalled(word: string, starters: readonly Starter[]): Starter {
  const namesOf = ({ slug, name, aliases }: Starter): readonly string[] =>
    [slug, name, ...aliases].map((one) => one.toLowerCase());
  const called = (said: string): Starter | undefined =>
    starters.find((one) => namesOf(one).includes(said));
  const found = called(word.toLowerCase());
  if (found !== undefined) return found;
  const near = closest(word.toLowerCase(), starters.flatMap(namesOf));
  const meant = near === null ? null : (called(near)?.slug ?? null);
  const all = starters.map(({ slug }) => slug).join(', ');
  throw new Mistake('SW_BAD_ARGUMENT', {
    problem: startPhrases.noStarter(word, typedPhrases.didYouMean(meant), all),
    command: 'start',
  });
}

/** Looks for what a starter needs. */
export async function lookFor(starter: Starter, where: Where): Promise<Language> {
  const seen = await Promise.all(
    starter.needs.map(async (need) => ({ need, version: await versionOf(need, where) })),
  );
  const enough = seen.find(
    ({ need, version }) => version !== null && isAtLeast(version, need.version),
  );
  const shown = (enough === undefined ? seen : [enough]).map(({ need, version }) =>
    startPhrases.program(need.program, version),
  );
  return {
    starter,
    isReady: enough !== undefined,
    wanted: startPhrases.anyOf(
      starter.needs.map(({ program, version }) => startPhrases.wanted(program, version)),
    ),
    found: startPhrases.programs(shown),
  };
}

/** Throws what is missing where a server in this language could not be started: the check would blame the server. */
export function mustBeReady({ starter, isReady, wanted, found }: Language): void {
  if (isReady) return;
  const { name: language, install } = starter;
  throw new EnvironmentTrouble('SW_NO_LANGUAGE', { language, wanted, found, install });
}

/** The version that a program says it has; null where it is not there, or says nothing that looks like one. */
async function versionOf({ program, ask }: Program, { cwd, env }: Where): Promise<string | null> {
  const path = await findTool(program);
  if (path === null) return null;
  const given = Object.entries(env).filter((one): one is [string, string] => one[1] !== undefined);
  const { stdout, stderr } = await runToEnd({
    command: [path, ask],
    cwd,
    env: Object.fromEntries(given),
    timeoutMs: 20_000,
  });
  return /\d+(?:\.\d+)*/.exec(`${stdout}\n${stderr}`)?.[0] ?? null;
}

function isAtLeast(found: string, wanted: string): boolean {
  const [ours, theirs] = [wanted, found].map((version) => version.split('.').map(Number));
  for (const [place, number] of (ours ?? []).entries()) {
    const other = theirs?.[place] ?? 0;
    if (other !== number) return other > number;
  }
  return true;
}
