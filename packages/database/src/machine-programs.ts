/** Where a machine may have PostgreSQL's programs. */
import { access, constants, readdir, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** Folders that hold both `postgres` and `initdb`, those of PATH first, then the newest. */
export async function machineFolders(path: string): Promise<readonly string[]> {
  const candidates = [
    ...path.split(delimiter).filter((folder) => folder.startsWith('/')),
    ...(await Promise.all(usualPlaces.map(versionsIn))).flat(),
  ];
  const found = new Set<string>();
  for (const candidate of candidates) {
    const folder = await programFolder(candidate);
    if (folder !== null) found.add(folder);
  }
  return [...found];
}

/** The folder in which the `postgres` of `folder` really lies; null where `initdb` does not lie beside it. */
export async function programFolder(folder: string): Promise<string | null> {
  try {
    const real = dirname(await realpath(join(folder, 'postgres')));
    await access(join(real, 'postgres'), constants.X_OK);
    await access(join(real, 'initdb'), constants.X_OK);
    return real;
  } catch {
    // Not there, or not for us.
    return null;
  }
}

interface Place {
  readonly parent: string;
  /** What the folders of the versions are called before their number. */
  readonly prefix: string;
}

const usualPlaces: readonly Place[] = [
  { parent: '/usr/lib/postgresql', prefix: '' },
  { parent: '/usr', prefix: 'pgsql-' },
  { parent: '/opt/homebrew/opt', prefix: 'postgresql@' },
  { parent: '/usr/local/opt', prefix: 'postgresql@' },
  { parent: '/home/linuxbrew/.linuxbrew/opt', prefix: 'postgresql@' },
  { parent: '/opt/local/lib', prefix: 'postgresql' },
  { parent: '/Applications/Postgres.app/Contents/Versions', prefix: '' },
];

/** The folders of programs in one of the usual places, the newest version first. */
async function versionsIn({ parent, prefix }: Place): Promise<readonly string[]> {
  const names = await readdir(parent).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .toSorted((one, other) => Number(other.slice(prefix.length)) - Number(one.slice(prefix.length)))
    .map((name) => join(parent, name, 'bin'));
}
