/** What a file holds, as far as it matters whether that has changed. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** Files longer than this are not read: their length and time stand for what they hold. */
const mostBytes = 5_000_000;

/** A text that is the same as long as the file says the same; null where there is no such file. */
export async function contentOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > mostBytes) return `${size} ${mtimeMs}`;
    const bytes = await readFile(path);
    const told = basename(path) === 'seaworthy.json' ? settingsIn(bytes) : bytes;
    return createHash('sha256').update(told).digest('hex');
  } catch {
    // It was removed, or is a folder, or nobody may read it: there is nothing in it for us.
    return null;
  }
}

/** What a learner may write in `seaworthy.json`: how far they have come we write there ourselves. */
function settingsIn(bytes: Uint8Array): string | Uint8Array {
  try {
    const { project, exercise, build, root, language } = JSON.parse(
      new TextDecoder().decode(bytes),
    ) as Record<string, unknown>;
    return JSON.stringify({ project, exercise, build, root, language });
  } catch {
    // Damaged: that is a change, and the run will say so.
    return bytes;
  }
}
