/**
 * Paths of the box where there is no box: the working directory is a folder of its own, mounts are links in it, and
 * arguments and environment are told the real paths.
 */
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { SlotSpec } from '../sandbox.ts';

/** Where the paths of the box lie here. */
export interface BoxPaths {
  readonly cwd: string;
  /** The same text with real paths in place of those of the box. */
  real(text: string): string;
}

/** Lays out a box's paths in `folder`, which is empty and ours. */
export async function layOut(spec: SlotSpec, folder: string): Promise<BoxPaths> {
  const places = new Map(spec.mounts.map((mount) => [mount.to, mount.from]));
  if (!places.has(spec.cwd)) {
    places.set(spec.cwd, folder);
    await link(spec, folder);
  }
  // The longest first: a mount within another one is told by its own path.
  const boxPaths = [...places.keys()].toSorted((one, other) => other.length - one.length);
  const known = boxPaths.map((path) => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // A path begins the text, or follows an option's letter or a separator: `-I/box`, `a:/box`, `x=/box`.
  const mentioned = new RegExp(`(?<=^(?:-[A-Za-z])?|[=:,])(?:${known})(?![\\w.-])`, 'g');
  const realOf = (path: string): string => places.get(path) ?? path;
  return { cwd: realOf(spec.cwd), real: (text) => text.replaceAll(mentioned, realOf) };
}

/** What is mounted below the working directory is found there by its name. */
async function link(spec: SlotSpec, folder: string): Promise<void> {
  for (const { from, to } of spec.mounts) {
    const name = relative(spec.cwd, to);
    if (name.startsWith('..')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(from, join(folder, name));
  }
}
