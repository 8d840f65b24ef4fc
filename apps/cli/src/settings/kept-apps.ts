/** Apps that Seaworthy keeps for a person (`seaworthy run`): their data is never a target. */
import { Mistake } from '@seaworthy/core';
import type { UrlTarget } from '@seaworthy/runner';

/** The header by which a reference app says that it is kept for a person; `seaworthy run` sets it. */
const keptHeader = 'x-seaworthy-kept';

/** The same with its value, as `seaworthy run` has the app send it. */
export const keptMark = `${keptHeader}: yes`;

/** Refuses a URL at which a kept app answers. A URL that does not answer is the run's to tell. */
export async function refuseKeptApp(target: UrlTarget): Promise<void> {
  try {
    const answer = await fetch(target.origin + target.root, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(3000),
    });
    if (answer.headers.has(keptHeader)) throw new Mistake('SW_KEPT_APP', { url: target.name });
  } catch (error) {
    if (error instanceof Mistake) throw error;
    // Nobody answers, or not in HTTP: the checks will say so better than we could here.
  }
}
