/**
 * Does one exercise in each of the languages, as somebody new would, and writes down what a terminal shows, as Markdown:
 *
 *     node --import tsx tools/exercise-sessions.ts
 *
 * What is typed really runs; only the editing is done for the learner.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readStarters, type Starter } from '@seaworthy/content';
import { block, typed } from './session.ts';
import { repository } from './testing/folder.ts';

const page = join(repository, 'docs/exercise.md');
const slug = 'duplicate-webhooks';
const accepted = join(repository, `curriculum/1-algorithms/exercises/${slug}/submissions/accepted`);

/** The languages that an exercise can be done in. */
export const languages: readonly Starter[] = await readStarters(join(repository, 'curriculum'));

/** What happened in one language. */
export interface ExerciseSession {
  readonly starter: Starter;
  readonly file: string;
  /** From `start` to the verdict, without the time for reading and editing. */
  readonly seconds: number;
  /** As Markdown, under a heading. */
  readonly text: string;
}

/** Begins, is wrong, is solved. */
export async function recordExercise(starter: Starter): Promise<ExerciseSession> {
  const parent = mkdtempSync(join(tmpdir(), 'seaworthy-exercise-'));
  try {
    return await record(starter, parent);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function record(starter: Starter, parent: string): Promise<ExerciseSession> {
  const folder = join(parent, slug);
  const file = programOf(starter);
  const began = performance.now();
  const start = await typed(parent, `seaworthy start ${slug} --lang ${starter.slug}`, 0);
  const wrong = await typed(folder, 'seaworthy check', 1);
  copyFileSync(solutionLike(file), join(folder, file));
  const right = await typed(folder, 'seaworthy check', 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  const text = [
    `## ${starter.name}`,
    block('console', start),
    block('console', wrong),
    `Then it is solved, in \`${file}\`.`,
    block('console', right),
  ].join('\n\n');
  return { starter, file, seconds, text };
}

/** The one file of a starter in which the program stands. */
function programOf({ folder, name }: Starter): string {
  const [file, ...others] = readdirSync(folder).filter((one) => /^main\./i.test(one));
  if (file === undefined || others.length > 0) throw new Error(`${name} has not one program.`);
  return file;
}

function solutionLike(file: string): string {
  const found = readdirSync(accepted).find((one) => extname(one) === extname(file));
  if (found === undefined) throw new Error(`${slug} is not solved in ${extname(file)}.`);
  return join(accepted, found);
}

/** The whole page. */
export function pageOf(sessions: readonly ExerciseSession[]): string {
  const rows = sessions.map(
    ({ starter, file, seconds }) => `| ${starter.name} | \`${file}\` | ${seconds} s |`,
  );
  return [
    '# One exercise, in each language',
    [
      'Everything below was printed by the real commands; only the editing was done by a script.',
      '`node --import tsx tools/exercise-sessions.ts` makes this page again, and a test compares it with new sessions.',
    ].join('\n'),
    ['| language | program | from `start` to solved |', '| --- | --- | --- |', ...rows].join('\n'),
    'The times are those of the commands, on a machine with two cores; reading and editing come on top.',
    ...sessions.map(({ text }) => text),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) {
  const sessions: ExerciseSession[] = [];
  // One after the other, so that none takes the time of another.
  // oxlint-disable-next-line no-await-in-loop
  for (const starter of languages) sessions.push(await recordExercise(starter));
  writeFileSync(page, pageOf(sessions));
}
