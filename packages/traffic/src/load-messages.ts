/** What the main thread and the load's thread say to each other. */
import type { LoadResult } from '@seaworthy/core';

/** To the thread: no more requests; tell what came of those that were sent. */
export interface ToLoad {
  readonly kind: 'stop';
}

/** From the thread: the first request was sent, or all is over. */
export type FromLoad =
  { readonly kind: 'started' } | { readonly kind: 'ended'; readonly result: LoadResult };
