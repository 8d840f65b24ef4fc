/** Reads single files of the curriculum; what is missing or cannot be loaded is told as the author's mistake. */
import { readFile } from 'node:fs/promises';
import { Mistake } from '@seaworthy/core';
import type { ModuleLoader } from './loader.ts';

/** The text of a file that has to be there. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const problem = `the file cannot be read: ${firstLine(cause)}. Write it.`;
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem }, { cause });
  }
}

/** The default export of a module that has to be there; undefined where it has none. */
export async function loadDefault(file: string, load: ModuleLoader): Promise<unknown> {
  try {
    return (await load(file))['default'];
  } catch (cause) {
    const problem = `the file cannot be loaded: ${firstLine(cause)}. Mend it, or write it.`;
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem }, { cause });
  }
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
