/** Finds a program on PATH, as a shell would. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** The absolute path of a program, or null when it is not on PATH. A name with a slash is not looked up. */
export async function findTool(name: string): Promise<string | null> {
  if (name.includes('/')) return isAbsolute(name) && (await isProgram(name)) ? name : null;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    if (isAbsolute(folder) && (await isProgram(file))) return file;
  }
  return null;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    // Not there, or not for us: then it is not a tool that we could run.
    return false;
  }
}
