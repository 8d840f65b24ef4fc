/**
 * Requests that are sent in a manner of our own (together, slowly) follow no redirect. A right server may redirect, as
 * with a slash at the end, so such requests go straight to where a plain GET is led.
 */
import type { RequestSpec } from '@seaworthy/http';
import type { Scene } from '../scene.ts';

/** The same requests, at the places to which their addresses lead. Asks only as much as it must. */
export async function redirected(
  scene: Scene,
  specs: readonly RequestSpec[],
): Promise<readonly RequestSpec[]> {
  const [first] = specs;
  if (first === undefined || (await leadsTo(scene, first)) === first.url) return specs;
  const places = new Map<string, string>();
  for (const spec of specs) {
    if (!places.has(spec.url)) places.set(spec.url, await leadsTo(scene, spec));
  }
  return specs.map((spec) => ({ ...spec, url: places.get(spec.url) ?? spec.url }));
}

async function leadsTo(scene: Scene, { url, rawTarget }: RequestSpec): Promise<string> {
  if (rawTarget !== undefined) return url;
  const exchange = await scene.client.send({ method: 'GET', url, operation: null });
  return exchange.redirects?.at(-1) ?? url;
}
