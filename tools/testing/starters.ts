/** The starters of the to-do project, for tests that run them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStarters, starterFile, type Starter } from '@seaworthy/content';
import { repository } from './folder.ts';
import { isOnPath, type Need } from './needs.ts';

/** All of them, as they lie on disk. */
export const starters: readonly Starter[] = await readStarters(
  join(repository, 'curriculum/5-projects/todo'),
);

/** What a test needs that runs this starter. */
export function needOf({ needs }: Pick<Starter, 'needs'>): Need {
  return {
    name: needs.map(({ program, version }) => `${program} ${version}`).join(' or '),
    // Node is always there, because the test runs in it; so it is asked for its version.
    isMet: needs.some(({ program, version }) =>
      program === 'node' ? isAtLeast(process.versions.node, version) : isOnPath(program),
    ),
  };
}

/** What `seaworthy start` would copy, by file name. */
export function filesOf({ folder }: Starter): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== starterFile)
    .map((entry) => entry.name);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The line that a learner uncomments first: where it lies, and the text before and after that. */
export interface FirstStep {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The file, once it is done. */
  readonly text: string;
}

/** Finds it among the files of a starter; it must stand in one of them, once. */
export function firstStepOf(files: Readonly<Record<string, string>>): FirstStep {
  const marked =
    /^.*(?:#|\/\/) The first stage: uncomment the next line.*\n([ \t]*)(?:#|\/\/) (.+)$/gm;
  const steps = Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(marked)].map(([whole, indent = '', line = '']) => {
      const before = whole.slice(whole.indexOf('\n') + 1);
      const after = indent + line;
      return { file, before, after, text: text.replace(before, () => after) };
    }),
  );
  const [step] = steps;
  if (step !== undefined && steps.length === 1) return step;
  throw new Error(`${steps.length} lines are marked as the first stage, and not one.`);
}

function isAtLeast(found: string, wanted: string): boolean {
  return found.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}
