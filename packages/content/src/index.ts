/** Finds the curriculum on disk and refuses what is malformed, with file and line. */
export { findProjects, findSteps, openProject, type Project, type Step } from './curriculum.ts';
export {
  findExercises,
  findUnits,
  openExercise,
  type Exercise,
  type Sample,
  type Unit,
} from './exercises/exercise.ts';
export {
  makeWholePackage,
  seededCases,
  type SeededCase,
  type WholePackageOptions,
} from './exercises/whole-package.ts';
export { readMarkdown, type MarkdownFile } from './markdown.ts';
export { applyMutant, parseMutant, readMutants, type Mutant } from './mutants.ts';
export {
  mergedPower,
  powerFile,
  powerText,
  readPower,
  type Power,
  type PowerRecord,
} from './power.ts';
export { readServerSettings, type ServerSettings } from './server-settings.ts';
export { openTree, type Tree } from './tree.ts';
export { exercisesOf } from './lint/exercises.ts';
export { lintContent, lintLoading } from './lint/lint-content.ts';
export { briefHeadings } from './lint/briefs.ts';
export { lintLinks } from './lint/links.ts';
export { projectsOf, startersOf } from './lint/projects.ts';
export { findingText, hole, ruleIds, type Finding, type RuleId } from './lint/rules.ts';
export { stagesOf, type CheckSource, type StageSource } from './lint/stage-source.ts';
export { kebabCase, lineAt } from './lint/text.ts';
export { readStarters, starterFile, type Program, type Starter } from './starters.ts';
export type { ModuleLoader } from './loader.ts';
export type { PlacedCheck, Stage } from './stage.ts';
