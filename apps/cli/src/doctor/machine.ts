/** Looks at this machine: each thing with what it is good for, and how to mend it. Nothing is changed. */
import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { findBrowser } from '@seaworthy/browser';
import { EnvironmentTrouble } from '@seaworthy/core';
import { disposeCluster, prepareCluster } from '@seaworthy/database';
import { findTool } from '@seaworthy/process';
import { probeDrivers } from '@seaworthy/sandbox';
import { reservePort } from '@seaworthy/supervisor';
import type { Surroundings } from '../command.ts';
import { doctorPhrases } from '../phrases/doctor.ts';
import { home } from '../places.ts';
import { ownFolder } from '../settings/own-folder.ts';
import { version } from '../version.ts';
import { boxes } from './boxes.ts';
import type { Finding } from './finding.ts';
import { judgedLanguages } from './judged-languages.ts';
import { languages } from './languages.ts';

/** Looks at everything, in the order in which it is told. */
export async function lookAtMachine(around: Surroundings): Promise<readonly Finding[]> {
  return [
    ourselves(),
    node(),
    await caches(around.env),
    await ports(),
    await temporary(),
    await postgres(),
    await browser(),
    await processes(),
    ...(await programs()),
    ...(await languages(around)),
    ...(await Promise.all(['curl', 'sed'].map(tool))),
  ];
}

/** What the better driver gives here, and which languages its boxes can run. */
async function programs(): Promise<readonly Finding[]> {
  const [best] = await probeDrivers();
  return best === undefined ? [] : [...boxes(best), ...(await judgedLanguages(best))];
}

function ourselves(): Finding {
  const saw = doctorPhrases.ourselves(version, home);
  return { group: 'seaworthy', what: 'Seaworthy', state: 'ok', saw };
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  const { saw: sawOf, fix } = doctorPhrases.node;
  const saw = sawOf(process.versions.node, `${process.platform} ${process.arch}`);
  const what = { group: 'seaworthy', what: 'Node', saw } as const;
  return isEnough ? { ...what, state: 'ok' } : { ...what, state: 'fails', fix };
}

/** Where PostgreSQL and a browser are set up, once for all projects. */
async function caches(env: Surroundings['env']): Promise<Finding> {
  const folder = ownFolder(env);
  const phrases = doctorPhrases.ownFolder;
  const what = { group: 'seaworthy', what: phrases.what } as const;
  return (await isWritable(folder))
    ? { ...what, state: 'ok', saw: phrases.ok(folder) }
    : { ...what, state: 'lacks', saw: phrases.lacks(folder), fix: phrases.fix };
}

/** Whether one may write in a folder, or make it. */
async function isWritable(folder: string): Promise<boolean> {
  for (let place = folder; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK | constants.X_OK);
      return true;
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing || dirname(place) === place) return false;
    }
  }
}

async function ports(): Promise<Finding> {
  const phrases = doctorPhrases.ports;
  const what = { group: 'servers', what: phrases.what } as const;
  try {
    const { port, giveBack } = await reservePort();
    await giveBack();
    return { ...what, state: 'ok', saw: phrases.ok(port) };
  } catch (error) {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    return { ...what, state: 'fails', saw: phrases.fails, fix: error.message };
  }
}

/** Each server under test has a folder there. */
async function temporary(): Promise<Finding> {
  const folder = tmpdir();
  const { disk } = doctorPhrases;
  const what = { group: 'servers', what: disk.what } as const;
  const { fix } = disk;
  if (!(await isWritable(folder))) {
    return { ...what, state: 'fails', saw: disk.fails(folder), fix };
  }
  const { bavail, bsize } = await statfs(folder);
  const free = Math.round((bavail * bsize) / 1024 / 1024);
  const saw = disk.free(free, folder);
  return free > 500 ? { ...what, state: 'ok', saw } : { ...what, state: 'lacks', saw, fix };
}

async function postgres(): Promise<Finding> {
  const phrases = doctorPhrases.postgres;
  const what = { group: 'checks', what: 'PostgreSQL' } as const;
  try {
    const { version: itsVersion, source } = await prepareCluster();
    return { ...what, state: 'ok', saw: phrases.ok(itsVersion, phrases.sources[source]) };
  } catch (error) {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    return { ...what, state: 'lacks', saw: phrases.lacks, fix: error.message };
  } finally {
    await disposeCluster();
  }
}

async function browser(): Promise<Finding> {
  const phrases = doctorPhrases.browser;
  const what = { group: 'checks', what: phrases.what } as const;
  try {
    const { version: itsVersion, program, source } = await findBrowser();
    const saw = phrases.ok(itsVersion, program, phrases.sources[source]);
    return { ...what, state: 'ok', saw };
  } catch (error) {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    return { ...what, state: 'lacks', saw: phrases.lacks, fix: error.message };
  }
}

async function processes(): Promise<Finding> {
  const phrases = doctorPhrases.processes;
  const what = { group: 'checks', what: phrases.what } as const;
  try {
    await access('/proc/self/environ', constants.R_OK);
    return { ...what, state: 'ok', saw: phrases.ok };
  } catch {
    // macOS and the BSDs have no /proc: that is an answer.
    return { ...what, state: 'lacks', saw: phrases.lacks, fix: phrases.fix };
  }
}

async function tool(name: string): Promise<Finding> {
  const path = await findTool(name);
  const what = { group: 'scripts', what: name } as const;
  return path === null
    ? { ...what, state: 'lacks', saw: doctorPhrases.tool.lacks, fix: doctorPhrases.tool.fix(name) }
    : { ...what, state: 'ok', saw: path };
}
