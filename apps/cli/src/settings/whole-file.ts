/** Files that others read: written whole or not at all, into a folder that is there. */
import { randomBytes } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { filePhrases } from '../phrases/files.ts';
import { onDisk } from './on-disk.ts';

/** The path of a file that was named for writing; a mistake where its folder is not there, or where it is a folder. */
export function fileToWrite(
  typed: string,
  cwd: string,
  { option, command }: { readonly option: string; readonly command: string },
): string {
  const file = resolve(cwd, typed);
  const folder = dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Mistake('SW_NO_OUTPUT_FOLDER', { folder, file: typed });
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    const problem = filePhrases.isFolder(option, file);
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command });
  }
  return file;
}

/** Writes a file whole: whoever reads it sees the old one or the new one, and never a half. */
export function writeWhole(file: string, text: string): void {
  onDisk(file, () => {
    const found = statSync(file, { throwIfNoEntry: false });
    // A pipe or a device is written to; a file put in its place would not be it.
    if (found?.isFile() === false) writeFileSync(file, text);
    else replace(found === undefined ? file : realpathSync(file), text);
  });
}

function replace(file: string, text: string): void {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(unfinished, text, { flag: 'wx' });
    renameSync(unfinished, file);
  } catch (error) {
    // Half a file is nobody's; on a full disk it would also keep its space.
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Takes away the file of an earlier run, so that nobody takes it for one of a run that ends before its time. */
export function removeEarlier(file: string): void {
  onDisk(file, () => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) rmSync(realpathSync(file));
  });
}
