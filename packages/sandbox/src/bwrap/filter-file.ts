/** The filter of system calls as a file, because bwrap reads it from a descriptor. */
import { open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSlotFolder } from '../slot-folder.ts';
import { filterFor } from './filter.ts';
import { machines, type Machine } from './system-calls.ts';

/** The file; each box reads it through a descriptor of its own. */
export interface FilterFile {
  open(): Promise<FileHandle>;
  remove(): Promise<void>;
}

/** Writes the filter for this machine; `null` where we do not know the numbers of its system calls. */
export async function makeFilterFile(arch: string = process.arch): Promise<FilterFile | null> {
  if (!isKnown(arch)) return null;
  const folder = await makeSlotFolder();
  const file = join(folder, 'filter');
  await writeFile(file, filterFor(arch));
  return {
    open: async () => open(file, 'r'),
    remove: async () => rm(folder, { recursive: true, force: true }),
  };
}

function isKnown(arch: string): arch is Machine {
  return Object.hasOwn(machines, arch);
}
