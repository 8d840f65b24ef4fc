/** Bad input: whatever arrives, is the answer a clear refusal, and is it still standing? Checks share one server. */
import type { Request } from '../request.ts';
import { hangUp, stalled, trickled } from '../tools/slow.ts';
import { lensFunction } from './lens.ts';

/** A check of what the server does with what it should not accept, and with clients that are slow. */
export const badInput = lensFunction('bad input', 'shared', (scene) => ({
  /** The same request, its body sent byte by byte. */
  trickled: (request: Request) => trickled(scene, request),
  /** Holds back half of an upload while `meanwhile` runs. */
  stalled: (upload: Request, meanwhile: () => Promise<void>) => stalled(scene, upload, meanwhile),
  /** Asks, reads a few bytes of the answer, and hangs up. */
  hangUp: (request: Request) => hangUp(scene, request),
}));
