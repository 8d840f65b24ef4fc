/** The files that take what a program writes: made by us, never by it, and never through a link. */
import { constants, fchmodSync, fstatSync, ftruncateSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Captured } from './sandbox.ts';

/** One more byte than is allowed may be written, so that a file that is just full is told from one that overflows. */
export const overflowBytes = 1;

/** Makes the file anew; fails when anything, a link too, has its name. */
export async function makeOutput(path: string): Promise<FileHandle> {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_APPEND, O_WRONLY } = constants;
  return open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND | O_WRONLY, 0o600);
}

/**
 * What the program wrote, cut at the limit. It is asked of the open file, whatever became of its name and its rights.
 * Synchronous: it takes microseconds, and the threads that would do it may be waiting for a cgroup.
 */
export function capturedOf(file: FileHandle, path: string, limitBytes: number): Captured {
  const { size } = fstatSync(file.fd);
  const isTruncated = size > limitBytes;
  if (isTruncated) ftruncateSync(file.fd, limitBytes);
  fchmodSync(file.fd, 0o600);
  return { path, bytes: Math.min(size, limitBytes), truncated: isTruncated };
}
