/** What is seen of a server besides its answers: what it writes, and what it was given. */
import { jsonOf } from '@seaworthy/http';
import type { IncompleteStart } from '@seaworthy/supervisor';
import type { Scene } from '../scene.ts';
import { startedServer } from '../faults/started-server.ts';

/** The lines that web and worker wrote since a moment, oldest first: of very many the last ones. */
export function logged(
  scene: Scene,
  stream: 'stdout' | 'stderr',
  since = -Infinity,
): readonly string[] {
  return startedServer(scene)
    .log()
    .filter((line) => line.stream === stream && line.process !== 'release' && line.at >= since)
    .map(({ text }) => text);
}

/** Whether a line is a JSON object, whole. */
export function isJsonObject(line: string): boolean {
  const value = jsonOf({ text: line, bytes: line.length, truncated: false });
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the server was given and nobody else must see, by name. */
export function seededSecrets(scene: Scene): ReadonlyMap<string, string> {
  const secrets = [...startedServer(scene).secrets()];
  // A database without a password has nothing to hide.
  return new Map(secrets.filter(([, secret]) => secret !== ''));
}

/** Starts one more process of the server without these settings, and tells what became of it. */
export async function startWithout(
  scene: Scene,
  names: readonly string[],
): Promise<IncompleteStart> {
  scene.recordAct('wait', `started one more process without ${names.join(' and ')}`);
  return startedServer(scene).startWithout(names);
}

/** By which setting the server finds its data. */
export function storageSetting(scene: Scene): 'DATABASE_URL' | 'DATA_DIR' {
  return startedServer(scene).database.used() ? 'DATABASE_URL' : 'DATA_DIR';
}
