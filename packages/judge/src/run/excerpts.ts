/** The beginning of what is large: what is shown is a few lines, and the rest is described. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Excerpt } from '@seaworthy/core';

/** Nothing at all. */
export const noExcerpt: Excerpt = { text: '', bytes: 0, isWhole: true };

/** The beginning of a file of ours; of anything else that lies there, nothing. */
export function excerptOf(path: string, lines = 20): Excerpt {
  const bytes = beginningOf(path, mostBytes);
  if (bytes === null) return noExcerpt;
  const text = bytes.head.toString('utf8');
  const cut = text.split('\n', lines + 1);
  const isShort = cut.length <= lines && bytes.head.length === bytes.size;
  const kept = (cut.length > lines ? [...cut.slice(0, lines), ''] : cut).map((line) =>
    line.length > mostColumns ? `${line.slice(0, mostColumns)}…` : line,
  );
  return { text: kept.join('\n'), bytes: bytes.size, isWhole: isShort && kept.join('\n') === text };
}

/** A small text that a program of the package may have written; null where there is none. */
export function smallText(path: string): string | null {
  const bytes = beginningOf(path, mostBytes);
  return bytes === null ? null : bytes.head.toString('utf8');
}

/** Only plain files are read, and never through a link: a program may have put anything there. */
function beginningOf(
  path: string,
  most: number,
): { readonly head: Buffer; readonly size: number } | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    // It is not there, or it is a link: both mean that there is nothing to show.
    return null;
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return null;
    const head = Buffer.alloc(Math.min(most, found.size));
    const read = readSync(file, head, 0, head.length, 0);
    return { head: head.subarray(0, read), size: found.size };
  } finally {
    closeSync(file);
  }
}

const mostBytes = 16 * 1024;
const mostColumns = 200;
