/** What is checked: a server that we start, or one that already runs on this machine. */
import { Mistake } from '@seaworthy/core';
import type { ServerPlan } from '@seaworthy/supervisor';

/** A server that we start ourselves from its Procfile or command. */
export interface StartedTarget {
  readonly kind: 'started';
  readonly plan: ServerPlan;
  /** The path under which the project lives: `/` or `/todos`. */
  readonly root: string;
  /** As the learner named it. */
  readonly name: string;
}

/** A server that somebody else started. */
export interface UrlTarget {
  readonly kind: 'url';
  readonly origin: string;
  readonly root: string;
  readonly name: string;
  /** Whether checks may write to it and delete what it holds. */
  readonly destroysData: boolean;
}

/** What a run is about. */
export type Target = StartedTarget | UrlTarget;

/** Reads a `--url`. Only this machine is ever a target. */
export function urlTarget(text: string, destroysData: boolean): UrlTarget {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol !== 'http:' || !isHere) throw new Mistake('SW_NOT_LOOPBACK', { url: text });
  return { kind: 'url', origin: url.origin, root: url.pathname, name: text, destroysData };
}
