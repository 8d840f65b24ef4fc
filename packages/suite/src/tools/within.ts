/** Recoveries: a claim that needs to hold only after a while. */
import { ClaimBroken, Inconclusive } from '@seaworthy/core';
import type { Scene } from '../scene.ts';

/** Repeats a proof until it holds. What broke it last is told when the time is up. */
export async function within(
  scene: Scene,
  ms: number,
  proof: () => Promise<unknown>,
): Promise<void> {
  const until = scene.now() + ms;
  for (;;) {
    try {
      await proof();
      return;
    } catch (error) {
      if (!(error instanceof ClaimBroken) && !(error instanceof Inconclusive)) throw error;
      if (scene.now() < until && scene.server?.isAlive() !== false) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      if (!(error instanceof ClaimBroken)) throw error;
      throw new ClaimBroken({
        ...error.details,
        expected: `within ${ms / 1000} s, ${error.details.expected}`,
      });
    }
  }
}
