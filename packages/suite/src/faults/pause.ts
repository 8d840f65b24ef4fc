/** Freezes a server for a while, as a machine under memory pressure does. */
import type { Scene } from '../scene.ts';
import { startedServer } from './started-server.ts';

/** SIGSTOP, wait, SIGCONT. */
export async function pause(scene: Scene, ms: number): Promise<void> {
  const server = startedServer(scene);
  server.pause();
  scene.recordAct('pause', `froze every process of the server for ${ms} ms`);
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    server.resume();
    scene.recordAct('resume', 'let the server run again');
  }
}
