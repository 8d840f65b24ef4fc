/** What `seaworthy doctor` does; its help stands in `commands/doctor.ts`. */
import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { findBrowser } from '@seaworthy/browser';
import { disposeCluster, prepareCluster } from '@seaworthy/database';
import { findTool } from '@seaworthy/process';
import { EnvironmentTrouble } from '@seaworthy/core';
import type { Arguments, Surroundings } from '../command.ts';

/** One thing that was looked at. */
interface Finding {
  readonly what: string;
  /** `ok`, `lacks` something that only narrows what can be checked, or `fails`: nothing can be checked. */
  readonly state: 'ok' | 'lacks' | 'fails';
  readonly saw: string;
  readonly fix?: string;
}

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const findings: Finding[] = [];
  for (const look of looks) findings.push(await look());
  if (args.flag('json')) around.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  else around.stdout.write(`${findings.flatMap(lines).join('\n')}\n`);
  return findings.some((finding) => finding.state === 'fails') ? 3 : 0;
}

const looks: readonly (() => Promise<Finding>)[] = [
  async () => node(),
  postgres,
  browser,
  disk,
  processes,
  () => tool('python3', 'The Python starter needs it', 'Install Python 3.9 or newer.'),
  () => tool('curl', 'The scripts of failure cards need it', 'Install curl.'),
  () => tool('sed', 'The scripts of failure cards need it', 'Install sed.'),
];

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  const saw = `${process.versions.node} on ${process.platform} ${process.arch}`;
  return isEnough
    ? { what: 'Node', state: 'ok', saw }
    : { what: 'Node', state: 'fails', saw, fix: 'Install Node 20.19 or newer.' };
}

async function postgres(): Promise<Finding> {
  try {
    const report = await prepareCluster();
    return { what: 'PostgreSQL', state: 'ok', saw: `${report.version} (${report.source})` };
  } catch (error) {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    return { what: 'PostgreSQL', state: 'lacks', saw: 'none that can be used', fix: error.message };
  } finally {
    await disposeCluster();
  }
}

async function browser(): Promise<Finding> {
  const what = 'Browser';
  try {
    const { version, program, source } = await findBrowser();
    const from = { setting: 'SEAWORTHY_BROWSER', machine: 'this machine', npm: 'npm' }[source];
    return { what, state: 'ok', saw: `${version} at ${program} (${from})` };
  } catch (error) {
    if (!(error instanceof EnvironmentTrouble)) throw error;
    const saw = 'none that can be used: checks that need one are skipped by name';
    return { what, state: 'lacks', saw, fix: error.message };
  }
}

async function disk(): Promise<Finding> {
  const folder = tmpdir();
  const { bavail, bsize } = await statfs(folder);
  const free = Math.round((bavail * bsize) / 1024 / 1024);
  const saw = `${free} MB free in ${folder}`;
  const fix = 'Free some space, or set TMPDIR to a folder on a larger disk.';
  return free > 500
    ? { what: 'Disk', state: 'ok', saw }
    : { what: 'Disk', state: 'lacks', saw, fix };
}

async function processes(): Promise<Finding> {
  const what = 'Processes';
  try {
    await access('/proc/self/environ', constants.R_OK);
    return { what, state: 'ok', saw: 'what a server starts is found wherever it goes (by /proc)' };
  } catch {
    // macOS and the BSDs have no /proc: that is an answer.
    const saw =
      'a server that starts programs outside of its group can leave them behind (there is no /proc)';
    return {
      what,
      state: 'lacks',
      saw,
      fix: 'Nothing to mend: checks that need it are skipped by name.',
    };
  }
}

async function tool(name: string, why: string, fix: string): Promise<Finding> {
  const path = await findTool(name);
  return path === null
    ? { what: name, state: 'lacks', saw: 'not on this machine', fix: `${why}. ${fix}` }
    : { what: name, state: 'ok', saw: path };
}

function lines({ what, state, saw, fix }: Finding): string[] {
  const word = { ok: 'ok   ', lacks: 'lacks', fails: 'FAILS' }[state];
  return [
    `${word}  ${what.padEnd(11)} ${saw}`,
    ...(fix === undefined ? [] : [`${' '.repeat(19)}${fix}`]),
  ];
}
