/** Restarts: ends the server in some way and starts it again on what it left. */
import type { Scene } from '../scene.ts';
import { stop, type Fault } from './fault.ts';
import { startedServer } from './started-server.ts';

/** Ends the server with `fault` (SIGTERM unless told) and starts it again. */
export async function restart(scene: Scene, fault: Fault = stop): Promise<void> {
  const server = startedServer(scene);
  // Whether an idle connection keeps it from ending is another question.
  await scene.client.closeIdle();
  await fault(scene, server);
  await start(scene);
}

/** Starts the server again that was ended, on what it left. */
export async function start(scene: Scene): Promise<void> {
  const server = startedServer(scene);
  await server.start();
  scene.recordAct('start', `started again: ready in ${(server.readyMs / 1000).toFixed(1)} s`);
}
