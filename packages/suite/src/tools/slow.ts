/** Slow clients: bodies that trickle in, uploads that stall, downloads that are dropped half-way. */
import type { RequestSpec } from '@seaworthy/http';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { redirected } from './redirected.ts';

/** The same request, its body sent byte by byte. */
export function trickled(scene: Scene, request: Request): Request {
  return request.sentBy(async (spec) => {
    const there = await straight(scene, spec);
    return scene.client.sendSlowly(there, { bytesPerSecond: 400 });
  });
}

/** Begins an upload, sends half of it, and holds the rest back while `meanwhile` runs; then sends the rest. */
export async function stalled(
  scene: Scene,
  upload: Request,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const spec = await straight(scene, await upload.spec());
  await scene.client.closeIdle();
  const prepared = await scene.client.prepare(spec);
  try {
    await meanwhile();
  } finally {
    prepared.release();
    scene.record(await prepared.exchange);
  }
}

/** Asks, reads a few bytes of the answer, and hangs up. */
export async function hangUp(scene: Scene, request: Request): Promise<void> {
  await scene.client.readHalf(await straight(scene, await request.spec()));
}

/** The request with its address as the server wants it: redirects are followed beforehand. */
export async function straight(scene: Scene, spec: RequestSpec): Promise<RequestSpec> {
  const [there] = await redirected(scene, [spec]);
  return there ?? spec;
}
