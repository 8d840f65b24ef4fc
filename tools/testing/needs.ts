/**
 * Tests that need something of the machine: `needs('python3').it('…', …)`.
 * Where it is missing the test is skipped by name. With `SEAWORTHY_REQUIRE=all`, as CI runs, it fails instead:
 * a skip that nobody sees is a test that nobody has.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'vitest';

/** Something that a test cannot do without and that is not a program on PATH. */
export interface Need {
  /** As it is told: "root", "Linux", "a tmpfs of a limited size". */
  readonly name: string;
  readonly isMet: boolean;
}

/** Tests that run only where all the needs are met. A string is a program on PATH. */
export interface Tests {
  readonly it: (name: string, test: () => void | Promise<void>, timeoutMs?: number) => void;
  readonly describe: (name: string, tests: () => void) => void;
}

/**
 * Tests that run only where these programs are.
 *
 * @example needs('python3', 'curl').it('runs the script that it printed', async () => { … });
 * @example needs({ name: 'Linux', isMet: process.platform === 'linux' }).describe('run tokens', () => { … });
 */
export function needs(...wanted: readonly (string | Need)[]): Tests {
  const missing = wanted
    .map((need) => (typeof need === 'string' ? { name: need, isMet: isOnPath(need) } : need))
    .filter((need) => !need.isMet)
    .map((need) => need.name)
    .join(' and ');
  if (missing === '') return { it, describe };
  const instead = isSkipAFailure() ? refuse : skip;
  return { it: (name) => instead(name, missing), describe: (name) => instead(name, missing) };
}

/** Whether this program can be started by its name. */
export function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => isProgram(join(folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // It is not there, or not ours to run: both mean that it cannot be used.
    return false;
  }
}

function isSkipAFailure(): boolean {
  return process.env['SEAWORTHY_REQUIRE'] === 'all';
}

function skip(name: string, missing: string): void {
  it.skip(`${name} (skipped: there is no ${missing} here)`, () => undefined);
}

function refuse(name: string, missing: string): void {
  it(name, () => {
    throw new Error(
      `There is no ${missing} on this machine, and SEAWORTHY_REQUIRE=all makes a skipped test a failure. Install it in .ci/run.`,
    );
  });
}
