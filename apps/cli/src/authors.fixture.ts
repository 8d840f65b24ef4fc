/** What the tests of authors' commands do in a clone of the curriculum. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@seaworthy/content';
import { runToEnd } from '@seaworthy/process';
import { hangMs, seaworthy } from './cli.fixture.ts';

export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid'];
  const { exit, stdout, stderr } = await runToEnd({
    command: ['git', ...identity, ...args],
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd },
    timeoutMs: hangMs,
  });
  if (exit.code !== 0) throw new Error(stderr);
  return stdout;
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Edits a file of a clone, at a place that has to be there. */
export function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const before = read(root, file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(join(root, file), after);
}

export async function findings(root: string, folder = '.'): Promise<readonly Finding[]> {
  const { stdout } = await seaworthy(['author', 'check', folder, '--format', 'json'], {
    cwd: root,
  });
  return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
}
