/** Writes the bundle of a bug report, and says what is in it before anybody sends it. */
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { escapeForTerminal, escapeJson } from '@seaworthy/report';
import type { Surroundings } from '../command.ts';
import { bundlePhrases } from '../phrases/bundle.ts';
import { shortPath } from '../places.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { onDisk } from '../settings/on-disk.ts';
import { lastRun } from '../settings/run-folder.ts';
import { readState } from '../settings/seaworthy-json.ts';
import { bundleOf } from './bundle.ts';
import type { Finding } from './finding.ts';
import { maskFor, type Known } from './masks.ts';

/** Writes it; returns what to say of it. */
export async function writeBundle(
  file: string | undefined,
  findings: readonly Finding[],
  around: Surroundings,
): Promise<readonly string[]> {
  const folder = learnerFolder(undefined, around.cwd);
  const problems: string[] = [];
  const state = await orProblem(async () => readState(folder), problems);
  const events = (await orProblem(() => lastRun(folder), problems)) ?? [];
  const mask = maskFor(knownOf(folder, around.env));
  const variables = toldNames.filter((name) => (around.env[name] ?? '') !== '');
  const at = new Date().toISOString();
  const bundle = bundleOf({ findings, state, events, problems, variables, at }, mask);
  const path = resolve(around.cwd, file ?? 'seaworthy-bundle.json');
  const text = `${escapeJson(JSON.stringify(bundle, null, 2))}\n`;
  onDisk(path, () => writeFileSync(path, text, { mode: 0o600 }));
  const inIt = [
    bundlePhrases.versions,
    bundlePhrases.findings(findings.length),
    state === null ? bundlePhrases.noState : bundlePhrases.state,
    events.length === 0 ? bundlePhrases.noRun : bundlePhrases.run,
    bundlePhrases.variables(variables),
  ];
  const shown = escapeForTerminal(shortPath(path, around.cwd));
  return [
    bundlePhrases.place(shown, Math.ceil(text.length / 1024)),
    '',
    bundlePhrases.inIt,
    ...inIt.map((line) => `  - ${line}`),
    '',
    bundlePhrases.notInIt,
    bundlePhrases.masked([...mask.counts].map(([reason, count]) => `${reason} (${count})`)),
    '',
    bundlePhrases.readIt,
  ];
}

/** What is damaged is no reason to have no bundle: it may be the very bug. */
async function orProblem<T>(read: () => Promise<T> | T, problems: string[]): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    problems.push(`${error.code}: ${error.message}`);
    return null;
  }
}

/** The names that may be told: they change what Seaworthy does, and hold no secret by themselves. */
const toldNames = [
  'SEAWORTHY_DATABASE_URL',
  'SEAWORTHY_POSTGRES',
  'SEAWORTHY_HOME',
  'SEAWORTHY_ROOT_DRIVER',
  'SEAWORTHY_BROWSER',
  'SEAWORTHY_PLAIN',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'XDG_DATA_HOME',
  'CI',
  'NO_COLOR',
  'FORCE_COLOR',
  'TERM',
  'LANG',
  'LC_ALL',
  'NODE_OPTIONS',
];

function knownOf(folder: string, env: Surroundings['env']): Known {
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    variables: [...variables, ...beside(folder)],
    folders: new Map([
      ...variants(homedir(), '~'),
      ...variants(env['HOME'] ?? '', '~'),
      ...variants(folder, '[folder]'),
    ]),
    names: [env['USER'] ?? '', env['LOGNAME'] ?? '', accountName(), hostname()],
  };
}

/** A folder by all its names; the root of the disk is in every path and tells nothing. */
function variants(folder: string, instead: string): (readonly [string, string])[] {
  if (folder.length < 2) return [];
  const found: (readonly [string, string])[] = [[folder, instead]];
  try {
    found.push([realpathSync(folder), instead]);
  } catch {
    // It is not there: then nothing is called like it.
  }
  return found;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the user may have a number and no name.
    return '';
  }
}

/** The values in `.env` files beside the server: it may have written them into its log. */
function beside(folder: string): (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => /^\.env(?:\.\w+)*$/.test(name))
    .flatMap((name) => {
      const text = textOf(join(folder, name));
      return [...text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=\s*(["']?)(.*?)\2\s*$/gm)].map(
        ([, variable = '', , value = '']) => [variable, value] as const,
      );
    });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A folder of that name, or not ours to read: the server cannot have read it either.
    return '';
  }
}
