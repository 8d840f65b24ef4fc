/** What `seaworthy` does without a command: in a learner's project it goes on where they were. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments, Surroundings } from '../command.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { modeOf } from '../terminal/index.ts';
import { run as watch } from './watch.ts';
import { statusLines } from './status.ts';

/** Whether somebody stands in a project of theirs. */
export function isInProject(cwd: string): boolean {
  return existsSync(join(learnerFolder(undefined, cwd), 'seaworthy.json'));
}

/** Says how far they are, and where there is somebody who can press keys, watches. Returns the exit code. */
export async function goOn(around: Surroundings): Promise<number> {
  const lines = await statusLines(learnerFolder(undefined, around.cwd), around);
  around.stdout.write(`${lines.join('\n')}\n`);
  const isLive = modeOf(around.stdout, around.env).live === true;
  return isLive && around.stdin.isTTY ? watch(nothingTyped, around) : 0;
}

const nothingTyped: Arguments = {
  positionals: [],
  text: () => undefined,
  texts: () => [],
  flag: () => false,
};
