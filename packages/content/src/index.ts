/** Finds the curriculum on disk and refuses what is malformed, with file and line. */
export { findProjects, openProject, type Project } from './curriculum.ts';
export { readMarkdown, type MarkdownFile } from './markdown.ts';
export { readMutants, type Mutant } from './mutants.ts';
export { readServerSettings, type ServerSettings } from './server-settings.ts';
export type { ModuleLoader } from './loader.ts';
export type { PlacedCheck, Stage } from './stage.ts';
