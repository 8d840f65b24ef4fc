/** Waits until a running program has written so many lines. */
import { closeSync, openSync, readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunOptions } from './scenario.ts';

/** Fulfilled at the moment at which the program is to be killed; ends early, without an error, when `signal` says so. */
export async function reached(
  stdout: string,
  { afterLines, thenMs }: NonNullable<RunOptions['kill']>,
  signal: AbortSignal,
): Promise<void> {
  const seen = { bytes: 0, lines: 0 };
  while (!signal.aborted && seen.lines < afterLines) {
    countOn(stdout, seen);
    if (seen.lines < afterLines) await sleep(1);
  }
  if (!signal.aborted && thenMs > 0) await sleep(thenMs, undefined, { signal }).catch(() => null);
}

/** Counts on in a file that grows. It is ours, and the program cannot put another one in its place. */
function countOn(path: string, seen: { bytes: number; lines: number }): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // The run has not begun.
    return;
  }
  try {
    const page = Buffer.alloc(64 * 1024);
    for (let read = -1; read !== 0;) {
      read = readSync(file, page, 0, page.length, seen.bytes);
      seen.bytes += read;
      for (const byte of page.subarray(0, read)) if (byte === newline) seen.lines += 1;
    }
  } finally {
    closeSync(file);
  }
}

const newline = 0x0a;
