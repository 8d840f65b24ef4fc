/** What is asked of the mutants together: each names a check that exists, and each check has one. */
import { basename, join } from 'node:path/posix';
import { readMutants } from '@seaworthy/content';
import { missingExcuse } from '../new/mutant.ts';
import type { Finding, Repository } from './repository.ts';
import { stagesOf } from './stages.ts';

/** Every check is proved by at least one mutant, and every mutant changes the reference of its own project. */
export async function checksAreProved(repository: Repository): Promise<Finding[]> {
  const stages = stagesOf(repository);
  const projects = [...new Set(stages.map((stage) => stage.project))];
  const findings = await Promise.all(
    projects.map(async (project) => {
      const own = stages.filter((stage) => stage.project === project);
      return ofProject(repository, project, own);
    }),
  );
  return findings.flat();
}

async function ofProject(
  repository: Repository,
  project: string,
  stages: ReturnType<typeof stagesOf>,
): Promise<Finding[]> {
  const checks = stages.flatMap((stage) =>
    stage.checks.map(({ key, line }) => ({
      id: `${stage.slug}/${key}`,
      file: `${stage.path}/checks.ts`,
      line,
    })),
  );
  const known = new Set(checks.map((check) => check.id));
  const hasMutants = repository.files.some((file) => file.startsWith(`${project}/mutants/`));
  const mutants = hasMutants ? await readMutants(join(repository.root, project)) : [];
  const caught = new Set(mutants.map((mutant) => mutant.caughtBy));
  const unproved = checks
    .filter((check) => !caught.has(check.id))
    .map(({ id, file, line }) => ({
      file,
      line,
      problem: `No mutant is caught by ${id}. Break the reference so that only this check notices, and run: npm run new mutant ${basename(project)} <slug> ${id}.`,
    }));
  const isInReference = (path: string) => repository.has(`${project}/reference/${path}`);
  const wrong = mutants.flatMap((mutant) => {
    const file = `${project}/mutants/${basename(mutant.file)}`;
    return problemsOf(mutant, known, isInReference).map(({ line, problem }) => ({
      file,
      line,
      problem,
    }));
  });
  return [...unproved, ...wrong];
}

function problemsOf(
  mutant: Awaited<ReturnType<typeof readMutants>>[number],
  known: ReadonlySet<string>,
  isInReference: (path: string) => boolean,
): Omit<Finding, 'file'>[] {
  const problems: Omit<Finding, 'file'>[] = [];
  const lines = mutant.diff.split('\n');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(mutant.slug))
    problems.push({
      line: 1,
      problem: 'The name of a mutant is its mistake in kebab-case: answers-before-it-writes.diff.',
    });
  if (!/^\S.*[.?!]$/.test(mutant.excuse) || mutant.excuse === missingExcuse)
    problems.push({
      line: 1,
      problem: 'The first line is a sentence: why somebody would make this mistake.',
    });
  if (!known.has(mutant.caughtBy))
    problems.push({
      line: 2,
      problem: `There is no check ${mutant.caughtBy}. The keys stand in stages/*/checks.ts.`,
    });
  if (lines[3] !== '')
    problems.push({ line: 4, problem: 'The head ends with an empty line, and the diff follows.' });
  // A file's two names stand right above a hunk; elsewhere "--- " is a line of SQL that was taken out.
  const wrong = lines.findIndex((line, index) => {
    const path = /^(?:---|\+\+\+) (\S+)/.exec(line)?.[1];
    const isName = lines.slice(index + 1, index + 3).some((below) => below.startsWith('@@ '));
    return isName && path !== undefined && !isInReference(path);
  });
  if (wrong >= 0)
    problems.push({
      line: wrong + 1,
      problem:
        'The reference has no such file. A path of the diff is relative to the reference: --- src/todos.ts.',
    });
  return problems;
}
