/** The lint of the curriculum: everything that can be said of it without running a server. */
import { relative } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { findProjects, openProject } from '../curriculum.ts';
import type { ModuleLoader } from '../loader.ts';
import type { Tree } from '../tree.ts';
import { lintBriefs } from './briefs.ts';
import { exercisesOf, lintExercise } from './exercises.ts';
import { lintHints } from './hints.ts';
import { lintLinks } from './links.ts';
import { lintMutants } from './mutants.ts';
import { lintHoles } from './holes.ts';
import { lintProject, projectsOf } from './projects.ts';
import { found, type Finding } from './rules.ts';
import { saidBy } from './said.ts';
import { stagesOf } from './stage-source.ts';
import { lintStages } from './stages.ts';

/** Looks at all projects of a checkout as they are written; the findings are sorted by their place. */
export async function lintContent(tree: Tree): Promise<readonly Finding[]> {
  const stages = stagesOf(tree);
  const ofProjects = await Promise.all(
    projectsOf(tree).map(async (project) => [
      ...(await lintProject(tree, project)),
      ...lintMutants(
        tree,
        project,
        stages.filter((stage) => stage.project === project),
      ),
    ]),
  );
  return sorted([
    ...ofProjects.flat(),
    ...exercisesOf(tree).flatMap((folder) => [
      ...lintExercise(tree, folder),
      ...lintHoles(tree, folder),
    ]),
    ...lintStages(tree, stages),
    ...lintBriefs(tree, stages),
    ...lintHints(tree, stages),
    ...lintLinks(tree, (file) => file.startsWith('curriculum/')),
  ]);
}

/** Opens each project as a run does; what cannot be loaded is a finding. `curriculumFolder` lies in `root`. */
export async function lintLoading(
  root: string,
  curriculumFolder: string,
  load: ModuleLoader,
): Promise<readonly Finding[]> {
  const slugs = [...(await findProjects(curriculumFolder)).keys()];
  const findings = await Promise.all(
    slugs.map(async (slug): Promise<readonly Finding[]> => {
      try {
        await openProject(curriculumFolder, slug, load);
        return [];
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        const { file, line, said } = saidBy(error);
        const place = file === null ? relative(root, curriculumFolder) : relative(root, file);
        return [{ file: place, ...found('project/loads', line, { said }) }];
      }
    }),
  );
  return sorted(findings.flat());
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return findings.toSorted(
    (one, other) =>
      order(one.file, other.file) ||
      one.line - other.line ||
      order(one.rule, other.rule) ||
      order(one.problem, other.problem),
  );
}
