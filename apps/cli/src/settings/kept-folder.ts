/** The folder in which the data of an app are kept for a person, and who uses it at this moment. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { Surroundings } from '../command.ts';
import { runPhrases } from '../phrases/run.ts';
import { takeLock } from './lock.ts';
import { onDisk } from './on-disk.ts';

/** A folder that is ours until it is given back. */
export interface KeptFolder {
  readonly folder: string;
  /** What the app gets as DATA_DIR. */
  readonly files: string;
  readonly temporary: string;
  /** The same at each run. */
  readonly secretKey: string;
  /** Writes down where the app is, for whoever wants to start it a second time. */
  tellAddress(url: string): void;
  giveBack(): void;
}

/** Where the data of an app are kept unless told: below XDG_DATA_HOME, or in the usual place for it. */
export function usualFolder(app: string, env: Surroundings['env']): string {
  const home = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return resolve(home, 'seaworthy', 'apps', app);
}

/** Takes the folder, made for nobody else to read if it is not there. Throws SW_ALREADY_RUNS if the app runs on it. */
export function takeFolder(folder: string, app: string): KeptFolder {
  onDisk(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const giveBack = takeLockOf(folder, app);
  const inside = (name: string): string => join(folder, name);
  onDisk(folder, () => {
    rmSync(inside('tmp'), { recursive: true, force: true });
    for (const name of ['files', 'tmp']) mkdirSync(inside(name), { recursive: true, mode: 0o700 });
  });
  return {
    folder,
    files: inside('files'),
    temporary: inside('tmp'),
    secretKey: secretIn(inside('secret')),
    tellAddress: (url) => onDisk(folder, () => writeFileSync(addressFile(folder), url)),
    giveBack: () => {
      rmSync(addressFile(folder), { force: true });
      giveBack();
    },
  };
}

function takeLockOf(folder: string, app: string): () => void {
  try {
    return takeLock(folder);
  } catch (error) {
    if (!(error instanceof Mistake) || error.code !== 'SW_BUSY') throw error;
    const pid = /process (\w+)/.exec(error.message)?.[1] ?? 'unknown';
    const url = textOf(addressFile(folder)) ?? runPhrases.noAddressYet;
    throw new Mistake('SW_ALREADY_RUNS', { app, url, pid, folder }, { cause: error });
  }
}

function secretIn(file: string): string {
  const found = textOf(file);
  if (found !== null && found !== '') return found;
  const made = randomBytes(48).toString('base64');
  onDisk(file, () => writeFileSync(file, made, { mode: 0o600 }));
  return made;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there yet.
    return null;
  }
}

function addressFile(folder: string): string {
  return join(folder, '.seaworthy', 'address');
}
