/** The folder of one slot: ours, and passable for the unprivileged user that a box runs as. */
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder in the machine's place for temporary things. */
export async function makeSlotFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-box-'));
  await chmod(folder, 0o755);
  return folder;
}
