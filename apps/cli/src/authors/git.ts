/** What an author's commands ask of git. */
import { EnvironmentTrouble } from '@seaworthy/core';
import { findTool, runToEnd } from '@seaworthy/process';
import { newPhrases } from '../phrases/new.ts';

/** Runs git in a folder; returns what it wrote. */
export async function git(cwd: string, args: readonly string[]): Promise<string> {
  const program = await findTool('git');
  if (program === null)
    throw new EnvironmentTrouble('SW_GIT_FAILED', {
      command: args[0] ?? '',
      folder: cwd,
      said: newPhrases.noGit,
    });
  const { PATH = '', HOME = '' } = process.env;
  const { exit, stdout, stderr } = await runToEnd({
    command: [program, ...args],
    cwd,
    env: { PATH, HOME, LC_ALL: 'C' },
    timeoutMs: 30_000,
  });
  if (exit.code === 0) return stdout;
  const ending = newPhrases.gitEnded(String(exit.code ?? exit.signal));
  const said = (stderr.trim() || ending).replace(/\s+/g, ' ');
  throw new EnvironmentTrouble('SW_GIT_FAILED', { command: args[0] ?? '', folder: cwd, said });
}
