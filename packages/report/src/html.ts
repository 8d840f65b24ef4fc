/** The page of a run as one self-contained HTML file: it asks nothing of any other place and needs no script. */
import type { RunEvent } from '@seaworthy/core';
import { pageOf } from './html/page.ts';
import { follow, newRun } from './run.ts';

/** The run as an HTML document. It takes streams that were cut anywhere, and its size is bounded whatever they hold. */
export function htmlReport(events: Iterable<RunEvent>): string {
  const run = newRun();
  for (const event of events) follow(run, event);
  return pageOf(run).markup;
}
