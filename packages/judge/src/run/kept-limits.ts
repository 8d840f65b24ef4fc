/**
 * Time limits that were measured on this machine, so that a package is measured once and not for each program. One file
 * for each: its name is a hash of everything that the limit depends on.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '@seaworthy/sandbox';
import type { Problem } from '../problem.ts';

/** A folder of limits. Where it cannot be written nothing is kept, and each limit is measured again. */
export class KeptLimits {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The limit in milliseconds; null where none was measured. */
  async read(problem: Problem, driver: Driver): Promise<number | null> {
    const text = await readFile(await this.#file(problem, driver), 'utf8').catch(() => '');
    const limitMs = /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : null;
    return limitMs;
  }

  /** Keeps it, also in place of an earlier one. */
  async write(problem: Problem, driver: Driver, limitMs: number): Promise<void> {
    const file = await this.#file(problem, driver);
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(unfinished, `${limitMs}\n`, { flag: 'wx' });
      await rename(unfinished, file);
    } catch {
      // A full disk, or a home that is not ours to write: the next judging measures again.
      await rm(unfinished, { force: true }).catch(() => undefined);
    }
  }

  async #file(problem: Problem, driver: Driver): Promise<string> {
    return join(this.#folder, await keyOf(problem, driver));
  }
}

/** The bytes of the package, the processor, and how programs are run. */
async function keyOf({ tree }: Problem, { name }: Driver): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([formOfKeys, name, arch(), cpus()[0]?.model ?? '']));
  for (const [path, { location, bytes, isExecutable }] of [...tree.files].toSorted(byPath)) {
    hash.update(JSON.stringify([path, bytes, isExecutable]));
    for await (const chunk of createReadStream(location)) hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** To be counted up when limits are measured in another way. */
const formOfKeys = 1;
