/**
 * The cache of a compiler that compiles its standard library too: filled once, by a program of ours, and from then on only
 * read. It lies with the temporary things of this user, and is made anew when those are gone.
 */
import { chmod, lstat, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tmpdir, userInfo } from 'node:os';
import { runToEnd } from '@seaworthy/process';
import type { Mount } from '@seaworthy/sandbox';
import { cacheFolder, type Language, type Source, type Toolchain } from '../languages/language.ts';
import type { Workshop } from './workshop.ts';

/** The cache of the compiler; where it could not be filled, an empty one for this build alone. */
export async function cacheMounts(
  workshop: Workshop,
  language: Language,
  toolchain: Toolchain,
): Promise<readonly Mount[]> {
  if (language.warmUp === undefined) return [];
  const warm = await warmCache(language, toolchain);
  if (warm !== null) return [{ from: warm, to: cacheFolder, writable: false }];
  return [{ from: await workshop.folder('cache', true), to: cacheFolder, writable: true }];
}

/** The folder of the cache; null where the language has none, or it cannot be filled. */
async function warmCache(language: Language, toolchain: Toolchain): Promise<string | null> {
  if (language.warmUp === undefined) return null;
  const name = `seaworthy-${language.id}-${toolchain.version}-${userInfo().uid}`;
  const folder = join(tmpdir(), name);
  const known = filling.get(folder) ?? fill(language, toolchain, folder);
  filling.set(folder, known);
  return known;
}

async function fill(
  language: Language,
  toolchain: Toolchain,
  folder: string,
): Promise<string | null> {
  if (await isOurs(folder)) return folder;
  const work = await mkdtemp(join(tmpdir(), 'seaworthy-warm-'));
  const cache = await mkdtemp(`${folder}-`);
  try {
    if (!(await isFilled(language, toolchain, { work, cache }))) return null;
    await chmod(cache, 0o755);
    // Another process may have been faster: then its cache is as good.
    await rename(cache, folder).catch(() => undefined);
    return (await isOurs(folder)) ? folder : null;
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
}

async function isFilled(
  language: Language,
  toolchain: Toolchain,
  { work, cache }: { readonly work: string; readonly cache: string },
): Promise<boolean> {
  const { warmUp, compile } = language;
  if (warmUp === undefined || compile === null) return false;
  await writeFile(join(work, warmUp.file), warmUp.text);
  const source: Source = {
    folder: work,
    files: [warmUp.file],
    entry: warmUp.file,
    memoryBytes: 0,
    extras: toolchain.extras,
    tool: (name) => toolchain.programs.get(name) ?? name,
  };
  const { argv, environment } = compile(source);
  const env = {
    PATH: `${dirname(argv[0])}:/usr/bin:/bin`,
    HOME: work,
    ...environment,
    [warmUp.variable]: cache,
  };
  const ran = await runToEnd({ command: argv, cwd: work, env, timeoutMs: 600_000 });
  return ran.exit.code === 0;
}

/** A folder of this name that somebody else made is not to be trusted. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found !== null && found.isDirectory() && found.uid === userInfo().uid;
}

const filling = new Map<string, Promise<string | null>>();
