/** What is to be run: read from the Procfile of a folder, or said by the learner. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { readProcfile } from './procfile.ts';

/** The commands of a server, each a line for a shell, run in its folder. */
export interface ServerPlan {
  /** Absolute. */
  readonly folder: string;
  readonly web: string;
  /** Runs before `web` at each start; safe to run twice. */
  readonly release: string | null;
  readonly worker: string | null;
  /** Runs once, before anything else. */
  readonly build: string | null;
}

/** Where the server lies, and what its learner said beside that. */
export interface PlanOptions {
  readonly folder: string;
  /** The web process, instead of a Procfile. */
  readonly command?: string;
  readonly build?: string;
}

/** Finds out how a server is run. Throws a Mistake where that is not said as it must be. */
export async function planServer(options: PlanOptions): Promise<ServerPlan> {
  const folder = resolve(options.folder);
  if (!(await isFolder(folder))) throw new Mistake('SW_NO_FOLDER', { folder });
  const build = options.build ?? null;
  if (options.command !== undefined) {
    return { folder, web: options.command, release: null, worker: null, build };
  }
  const file = join(folder, 'Procfile');
  const processes = readProcfile(await read(file, folder), file);
  const web = processes.get('web');
  if (web === undefined) throw new Mistake('SW_NO_WEB', { file });
  return {
    folder,
    web,
    release: processes.get('release') ?? null,
    worker: processes.get('worker') ?? null,
    build,
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Not there or not to be seen: either way there is no folder that we could use.
    return false;
  }
}

async function read(file: string, folder: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Mistake('SW_NO_PROCFILE', { folder }, { cause });
  }
}
