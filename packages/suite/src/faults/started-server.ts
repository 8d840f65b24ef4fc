/** The server of a scene, where we started it ourselves. */
import { Skipped } from '@seaworthy/core';
import type { RunningServer } from '@seaworthy/supervisor';
import type { Scene } from '../scene.ts';

/** The server, or Skipped where the learner gave only a URL: what we did not start we do not break. */
export function startedServer(scene: Scene): RunningServer {
  if (scene.server !== null) return scene.server;
  throw new Skipped('needs a server that Seaworthy starts itself (not --url)');
}
