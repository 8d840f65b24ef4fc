/** `npm run new`: begins a stage or saves a mutant, so that nobody has to remember which files belong to one. */
import { fileURLToPath } from 'node:url';
import { newMutant } from './new/mutant.ts';
import { Refusal } from './new/project-folder.ts';
import { newStage } from './new/stage.ts';

const usage = `npm run new stage <project> <slug>
    Begins the next stage: brief.md, checks.ts and hints.md, each with what goes in.
    npm run new stage todo survive-a-crash

npm run new mutant <project> <slug> [<stage>/<check>]
    Break the reference first. Saves the change as a mutant and restores the reference.
    npm run new mutant todo answers-before-it-writes survive/keepsWhatItAcknowledged

An exercise comes with the judge, in a later version.
`;

/** Does what the arguments say, in the repository at `root`; returns what to tell. */
export async function make(root: string, given: readonly string[]): Promise<string> {
  const [kind, project, slug, check] = given;
  if (kind === undefined || given.includes('--help') || given.includes('-h')) return usage;
  if (kind === 'exercise')
    throw new Refusal('There are no exercises yet: they come with the judge, in a later version.');
  if (kind !== 'stage' && kind !== 'mutant')
    throw new Refusal(`There is no "${kind}" to make. Choose stage or mutant.\n\n${usage}`);
  if (project === undefined || slug === undefined)
    throw new Refusal(`Say the project and the slug: npm run new ${kind} <project> <slug>.`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug))
    throw new Refusal(
      `"${slug}" is not a slug. Write lower-case words with dashes: survive-a-crash.`,
    );
  return kind === 'stage'
    ? newStage(root, project, slug)
    : newMutant(root, { project, slug, check: check ?? null });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  try {
    process.stdout.write(await make(root, process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
