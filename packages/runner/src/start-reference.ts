/** Starts the reference of a project, for checks that compare with it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readServerSettings, type Project } from '@seaworthy/content';
import { buildServer, planServer, startServer, type RunningServer } from '@seaworthy/supervisor';
import type { StartedTarget } from './target.ts';

/** Where the reference answers. */
export interface StartedReference {
  readonly server: RunningServer;
  readonly root: string;
}

/** How the reference of a project is started; null where the project has none. */
export async function referenceTarget(project: Project): Promise<StartedTarget | null> {
  const folder = join(project.folder, 'reference');
  if (!existsSync(folder)) return null;
  const { build, root } = await readServerSettings(folder);
  const plan = await planServer({ folder, ...(build === undefined ? {} : { build }) });
  return { kind: 'started', plan, root, name: `the reference of ${project.title}` };
}

/**
 * Starts the reference of a project; null where it has none. What keeps it from starting is thrown: it is not the
 * learner's.
 */
export async function startReference(
  project: Project,
  stopping: { readonly signal?: AbortSignal },
): Promise<StartedReference | null> {
  const target = await referenceTarget(project);
  if (target === null) return null;
  const { plan, root } = target;
  const start = (): Promise<RunningServer> => startServer(plan, { root, ...stopping });
  // As it was built last, because somebody may be running it at this moment; built only where it never was.
  const server = await start().catch(async () => {
    await buildServer(plan, stopping);
    return start();
  });
  return { server, root };
}
