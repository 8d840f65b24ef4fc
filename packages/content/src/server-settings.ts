/** How a server of the curriculum is built and addressed: what its `seaworthy.json` says. */
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { readText } from './content-file.ts';

/** What has to be known to start a server that lies in a folder, beside its Procfile. */
export interface ServerSettings {
  /** A command that is run once before it is started. */
  readonly build?: string;
  /** The path under which the project lives: `/` or `/todos`. */
  readonly root: string;
}

/** Reads the settings of the server in this folder. What is missing or not JSON there is the author's mistake. */
export async function readServerSettings(folder: string): Promise<ServerSettings> {
  const file = join(folder, 'seaworthy.json');
  const value = parsed(await readText(file), file);
  const text = (name: string): string | undefined => {
    const member: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof member === 'string' ? member : undefined;
  };
  const build = text('build');
  return { ...(build === undefined ? {} : { build }), root: text('root') ?? '/' };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem = 'it is not JSON. Mend it.';
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem }, { cause });
  }
}
