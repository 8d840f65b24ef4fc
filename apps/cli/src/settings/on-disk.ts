/** Tells trouble of the disk as the machine's. */
import { EnvironmentTrouble } from '@seaworthy/core';

/** Does something on the disk; where that fails, says whether the disk is full or the path cannot be written. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw diskTrouble(path, error);
  }
}

/** What an error of the disk is called. */
export function diskTrouble(path: string, cause: unknown): EnvironmentTrouble {
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(cause)))
    return new EnvironmentTrouble('SW_DISK_FULL', { path }, { cause });
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new EnvironmentTrouble('SW_READ_ONLY', { path, problem }, { cause });
}

/** The code of a system error: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
