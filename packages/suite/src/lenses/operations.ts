/** Operations: can it be deployed, drained, restarted and watched without anyone noticing? Each check has a server of its own. */
import { kill, stop } from '../faults/fault.ts';
import { pause } from '../faults/pause.ts';
import { restart } from '../faults/restart.ts';
import { startedServer } from '../faults/started-server.ts';
import { lensFunction } from './lens.ts';

/** A check of how the server starts, ends, and is seen while it runs. */
export const operations = lensFunction('operations', 'own', (scene) => ({
  stop: () => stop(scene, startedServer(scene)),
  kill: () => kill(scene, startedServer(scene)),
  restart: () => restart(scene),
  pause: (ms: number) => pause(scene, ms),
}));
