/** Finds a browser to use: the one that was named, else one of the machine, else the one that comes from npm. */
import { isAbsolute } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import { findTool, runToEnd } from '@seaworthy/process';
import { npmBrowser } from './npm-browser.ts';
import { readSettings, type Settings } from './settings.ts';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly program: string;
  /** Who put it there: whoever set SEAWORTHY_BROWSER, the machine, or npm. */
  readonly source: 'setting' | 'machine' | 'npm';
  /** "Chromium 147.0.7727.0". */
  readonly version: string;
  /** What it needs in its environment to start at all. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a browser: the program in SEAWORTHY_BROWSER if that is set ("npm" means the one from npm), else a Chrome or
 * Chromium of this machine, else the one that comes from npm, which is unpacked the first time.
 * Throws SW_NO_BROWSER with all that was tried when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const settings = readSettings();
  const tried: string[] = [];
  const found = (await search(settings, tried)) ?? null;
  if (found === null) throw noBrowser(tried.join('; '));
  return found;
}

function noBrowser(problem: string, cause?: unknown): EnvironmentTrouble {
  return new EnvironmentTrouble('SW_NO_BROWSER', { problem }, { cause });
}

/** The trouble that this one does not start. */
export function doesNotStart(found: FoundBrowser, reason: string, cause: unknown): Error {
  return noBrowser(`${found.program} does not start: ${reason}`, cause);
}

async function search(settings: Settings, tried: string[]): Promise<FoundBrowser | null> {
  const wanted = settings.browser;
  if (wanted !== null && wanted !== 'npm') {
    const program = isAbsolute(wanted) ? wanted : ((await findTool(wanted)) ?? wanted);
    return tryProgram({ program, source: 'setting', env: {} }, settings, tried);
  }
  if (wanted === null) {
    for (const program of await machinePrograms()) {
      const found = await tryProgram({ program, source: 'machine', env: {} }, settings, tried);
      if (found !== null) return found;
    }
    tried.push('this machine has no Chrome or Chromium in the usual places');
  }
  const unpacked = await npmBrowser(settings, tried);
  return unpacked === null ? null : tryProgram({ ...unpacked, source: 'npm' }, settings, tried);
}

/** Programs that may be a browser, on PATH and, on a Mac, where applications lie. */
async function machinePrograms(): Promise<readonly string[]> {
  const onPath = await Promise.all(names.map(findTool));
  const applications = process.platform === 'darwin' ? await Promise.all(macs.map(findTool)) : [];
  return [...onPath, ...applications].filter((program) => program !== null);
}

/** Asks it for its version: a stub that only advises to install a browser, or one without its libraries, has none. */
async function tryProgram(
  candidate: Omit<FoundBrowser, 'version'>,
  settings: Settings,
  tried: string[],
): Promise<FoundBrowser | null> {
  const { program, env } = candidate;
  const problem = (text: string): null => {
    tried.push(`${program} does not run: ${text}`);
    return null;
  };
  try {
    const { exit, stdout, stderr, timedOut } = await runToEnd({
      command: [program, '--version'],
      cwd: '/',
      env: { PATH: settings.path, HOME: settings.temporary, ...env },
      timeoutMs: 20_000,
    });
    const version = /\b(?:Chrome|Chromium)\b.*?\d+\.[\d.]+/.exec(stdout)?.[0];
    if (exit.code === 0 && version !== undefined) return { ...candidate, version };
    if (timedOut) return problem('it does not tell its version within 20 s');
    return problem(stderr.trim().split('\n')[0] || `exit code ${exit.code}`);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'google-chrome-beta',
];

const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
