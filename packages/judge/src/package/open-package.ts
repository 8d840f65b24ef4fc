/** Opens a problem package wherever it is: a folder, or a ZIP archive that is unpacked for as long as it is needed. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { Scenario } from '../scenario/scenario.ts';
import { readPackage, type PackageRead } from './read-package.ts';
import { unpack } from './archive.ts';

/** A package that was opened. */
export interface OpenedPackage extends PackageRead {
  /** Removes what was unpacked. The package is not to be used after that. */
  close(): Promise<void>;
}

/**
 * Opens it. What is wrong with it is in the findings; that it is not there at all is a mistake. The scenario of an exercise
 * is a program of ours, which whoever trusts it has loaded: it is never taken from a package.
 */
export async function openPackage(
  path: string,
  scenario: Scenario | null = null,
): Promise<OpenedPackage> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Mistake('SW_NO_PROBLEM', { path });
  if (found.isDirectory())
    return { ...readPackage(path, scenario), close: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-package-'));
  const close = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const unpacked = await unpack(path, folder);
    if (unpacked.folder === null) return { problem: null, findings: unpacked.findings, close };
    return { ...readPackage(unpacked.folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}
