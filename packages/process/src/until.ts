/** Waits for a time, or for something that can only be looked at. */

/** Looks again and again, seldom at last, until it is so or too late. Answers whether it is so. */
export async function until(isSo: () => boolean, deadline: number): Promise<boolean> {
  for (let pauseMs = 1; !isSo(); pauseMs = Math.min(20, pauseMs * 2)) {
    if (performance.now() >= deadline) return false;
    await sleep(pauseMs);
  }
  return true;
}

/** Waits; ends early, without an error, when it is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
