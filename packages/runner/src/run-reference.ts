/** The reference of a project: started when a check first compares with it, shared by those after it, ended with the run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readServerSettings, type Project } from '@seaworthy/content';
import { buildServer, planServer, startServer, type RunningServer } from '@seaworthy/supervisor';

/** Where the reference answers. */
export interface StartedReference {
  readonly server: RunningServer;
  readonly root: string;
}

/** Keeps the reference of one run. */
export class RunReference {
  readonly #folder: string;
  readonly #stopping: { readonly signal?: AbortSignal };
  #started: Promise<StartedReference | null> | null = null;

  constructor(project: Project, signal: AbortSignal | undefined) {
    this.#folder = join(project.folder, 'reference');
    this.#stopping = signal === undefined ? {} : { signal };
  }

  /** The reference; null where the project has none. What keeps it from starting is thrown: it is not the learner's. */
  get(): Promise<StartedReference | null> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Ends it, if it was started. */
  async close(): Promise<void> {
    // Whoever asked for it was thrown why it did not start.
    await (await this.#started?.catch(() => null))?.server.dispose();
    this.#started = null;
  }

  async #start(): Promise<StartedReference | null> {
    if (!existsSync(this.#folder)) return null;
    const { build, root } = await readServerSettings(this.#folder);
    const plan = await planServer({
      folder: this.#folder,
      ...(build === undefined ? {} : { build }),
    });
    const start = (): Promise<RunningServer> => startServer(plan, { root, ...this.#stopping });
    // As it was built last, because somebody may be running it at this moment; built only where it never was.
    const server = await start().catch(async () => {
      await buildServer(plan, this.#stopping);
      return start();
    });
    return { server, root };
  }
}
