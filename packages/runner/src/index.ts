/** Runs a project's stages against a server and yields events. */
export { runProject, type RunOptions, type RunResult } from './run.ts';
export { referenceTarget, startReference, type StartedReference } from './start-reference.ts';
export { urlTarget, type StartedTarget, type Target, type UrlTarget } from './target.ts';
