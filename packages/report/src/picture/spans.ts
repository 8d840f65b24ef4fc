/** What an instance of the server was, from when to when: folded from what happened to it. */
import type { InstanceState } from '@seaworthy/core';
import type { InstanceChange } from '../run.ts';

/** What an instance is for those who send it requests. `gone`: it was ended, or died, or was never started. */
export type Condition = 'gone' | 'starting' | 'ready' | 'draining' | 'paused';

/** A time during which an instance did not change. */
export interface Span {
  readonly condition: Condition;
  readonly from: number;
  readonly to: number;
}

const conditions: Readonly<Record<InstanceState, Condition>> = {
  starting: 'starting',
  ready: 'ready',
  resumed: 'ready',
  draining: 'draining',
  paused: 'paused',
  killed: 'gone',
  stopped: 'gone',
  died: 'gone',
};

/** The spans of one instance between two moments; its changes are in order and on the same clock. */
export function spansBetween(
  changes: readonly InstanceChange[],
  { from, to }: { readonly from: number; readonly to: number },
): Span[] {
  const spans: Span[] = [];
  let condition = before(changes[0]);
  let since = from;
  for (const change of changes) {
    const next = conditions[change.state];
    if (change.at >= to) break;
    if (change.at > since && next !== condition) {
      spans.push({ condition, from: since, to: change.at });
      since = change.at;
    }
    condition = next;
  }
  return [...spans, { condition, from: since, to }];
}

/** What it was before anything happened to it. A server that somebody else started was there. */
function before(first: InstanceChange | undefined): Condition {
  if (first === undefined) return 'ready';
  return first.state === 'starting' ? 'gone' : 'ready';
}
