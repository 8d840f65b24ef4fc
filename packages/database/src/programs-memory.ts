/** Remembers which PostgreSQL programs were chosen, for as long as nothing that led to the choice has changed. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Programs } from './programs.ts';
import type { Settings } from './settings.ts';

/** The programs that were chosen last in the same circumstances, if they are still the same files. */
export async function recallPrograms(file: string, settings: Settings): Promise<Programs | null> {
  try {
    const memory: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof memory !== 'object' || memory === null) return null;
    if (!('programs' in memory) || !('key' in memory)) return null;
    const { programs, key } = memory;
    if (!isPrograms(programs) || key !== (await keyOf(programs, settings))) return null;
    return programs;
  } catch {
    // Nothing remembered, or the programs are gone.
    return null;
  }
}

/** Writes the choice down. */
export async function rememberPrograms(
  file: string,
  programs: Programs,
  settings: Settings,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const key = await keyOf(programs, settings);
  await writeFile(file, JSON.stringify({ key, programs }), { mode: 0o600 });
}

async function keyOf(programs: Programs, settings: Settings): Promise<string> {
  const { mtimeMs, size } = await stat(`${programs.folder}/postgres`);
  const { postgres, rootDriver, path } = settings;
  return JSON.stringify([postgres, rootDriver, path, process.getuid?.(), mtimeMs, size]);
}

function isPrograms(value: unknown): value is Programs {
  if (typeof value !== 'object' || value === null) return false;
  return 'folder' in value && 'runAs' in value && 'source' in value && 'version' in value;
}
