/** Chooses the PostgreSQL programs to use, and remembers the choice, because trying them takes longer than all else. */
import { isAbsolute, join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import {
  copyPrograms,
  embeddedPackage,
  embeddedRoot,
  isMusl,
  withLinks,
} from './embedded-programs.ts';
import { machineFolders, programFolder } from './machine-programs.ts';
import { openFolder } from './open-folder.ts';
import { recallPrograms, rememberPrograms } from './programs-memory.ts';
import { runProgram, waysToRun, type PostgresPrograms, type RunAs } from './postgres-program.ts';
import type { Settings } from './settings.ts';

/** PostgreSQL's programs, tried out. */
export interface Programs extends PostgresPrograms {
  readonly source: 'machine' | 'embedded';
  /** "18.4". */
  readonly version: string;
}

/** The programs to use; throws with all that was tried when there are none. */
export async function choosePrograms(settings: Settings): Promise<Programs> {
  const memory = join(settings.home, 'programs.json');
  const remembered = await recallPrograms(memory, settings);
  if (remembered !== null) return remembered;
  const tried: string[] = [];
  const chosen = await search(settings, tried);
  if (chosen === null) {
    throw new EnvironmentTrouble('SW_NO_DATABASE', { problem: tried.join('; ') });
  }
  await rememberPrograms(memory, chosen, settings);
  return chosen;
}

/** The whole number before the point. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** The oldest that is good enough. */
export const oldestMajor = 15;

async function search(settings: Settings, tried: string[]): Promise<Programs | null> {
  const wanted = settings.postgres;
  if (wanted !== null && isAbsolute(wanted)) return tryGiven(wanted, settings, tried);
  const machine = wanted === 'embedded' ? null : await tryMachine(settings, tried);
  if (machine !== null || wanted === 'machine') return machine;
  return tryEmbedded(settings, tried);
}

async function tryGiven(
  wanted: string,
  settings: Settings,
  tried: string[],
): Promise<Programs | null> {
  const folder = await programFolder(wanted);
  if (folder === null) {
    tried.push(`${wanted} (SEAWORTHY_POSTGRES) does not hold postgres and initdb`);
    return null;
  }
  return tryFolder({ folder, source: 'machine' }, settings, tried);
}

async function tryMachine(settings: Settings, tried: string[]): Promise<Programs | null> {
  const folders = await machineFolders(settings.path);
  if (folders.length === 0) tried.push('this machine has no PostgreSQL in the usual places');
  for (const folder of folders) {
    const programs = await tryFolder({ folder, source: 'machine' }, settings, tried);
    if (programs !== null) return programs;
  }
  return null;
}

async function tryEmbedded(settings: Settings, tried: string[]): Promise<Programs | null> {
  const root = embeddedRoot();
  if (root === null) {
    tried.push(`the npm package ${embeddedPackage()} is not installed`);
    return null;
  }
  if (isMusl()) {
    tried.push('the PostgreSQL that comes with Seaworthy needs glibc, and this system has musl');
    return null;
  }
  const whole = await withLinks(root, settings.home);
  return tryFolder({ folder: join(whole, 'bin'), source: 'embedded' }, settings, tried);
}

interface Candidate {
  readonly folder: string;
  readonly source: Programs['source'];
}

async function tryFolder(
  { folder, source }: Candidate,
  settings: Settings,
  tried: string[],
): Promise<Programs | null> {
  for (const runAs of waysToRun(settings)) {
    const place = await placeFor(folder, { source, runAs }, settings);
    const version = await versionOf({ folder: place, runAs }, tried);
    if (version === null) continue;
    if (majorOf(version) >= oldestMajor) return { folder: place, source, runAs, version };
    tried.push(`${folder} is PostgreSQL ${version}, which is too old`);
    return null;
  }
  return null;
}

/** Nobody cannot read what lies below a closed folder, such as root's home: then the embedded programs are copied. */
async function placeFor(
  folder: string,
  how: { readonly source: Programs['source']; readonly runAs: RunAs },
  settings: Settings,
): Promise<string> {
  if (how.runAs !== 'nobody' || how.source !== 'embedded') return folder;
  if ((await versionOf({ folder, runAs: how.runAs }, [])) !== null) return folder;
  return join(await copyPrograms(join(folder, '..'), await openFolder(settings)), 'bin');
}

/** Tries `postgres --version`: a program of another machine, or one without its libraries, says nothing. */
async function versionOf(programs: PostgresPrograms, tried: string[]): Promise<string | null> {
  const problem = (text: string): null => {
    const how = programs.runAs === 'ourselves' ? '' : ` (as root, by ${programs.runAs})`;
    tried.push(`${programs.folder}/postgres does not run${how}: ${text}`);
    return null;
  };
  try {
    const { exit, stdout, stderr } = await runProgram(programs, ['postgres', '--version']);
    const version = /PostgreSQL\) (\d+(?:\.\d+)?)/.exec(stdout)?.[1];
    if (version !== undefined && exit.code === 0) return version;
    return problem(stderr.trim().split('\n')[0] || `exit code ${exit.code}`);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}
