/** The server under the checks: started once, shared by those checks that may share, made empty for those that may not. */
import { badConduct, type ClaimBroken, type UnstampedEvent } from '@seaworthy/core';
import type { Project } from '@seaworthy/content';
import type { Sharing } from '@seaworthy/suite';
import { buildServer, startServer, type RunningServer } from '@seaworthy/supervisor';
import type { StartedTarget, Target } from './target.ts';

/** What a check stands on. */
export interface Footing {
  readonly origin: string;
  readonly root: string;
  /** Null with `--url`. */
  readonly server: RunningServer | null;
}

/** Keeps the server of one run. */
export class Ground {
  readonly #target: Target;
  readonly #emit: (event: UnstampedEvent) => void;
  /** When aborted, whatever builds, starts or runs is ended at once. */
  readonly #stopping: { readonly signal?: AbortSignal };
  #server: RunningServer | null = null;
  #usedBy: Sharing | null = null;
  /** How long the build and all boots took, in milliseconds. */
  buildMs = 0;
  bootMs = 0;
  /** The check that found that the server does not start; those after it are blocked by it. */
  failedAt: string | null = null;
  /** Whether the server was seen to hold nothing at its first start; null until that could be asked. */
  seenEmpty: boolean | null = null;
  /** Whether nothing was sent to the server since it was started with nothing in it. */
  isFresh = false;
  /** Whether a check broke after it had written: what it left must not break the next one. */
  isSoiled = false;
  remarksTold = false;

  constructor(
    target: Target,
    emit: (event: UnstampedEvent) => void,
    signal: AbortSignal | undefined,
  ) {
    this.#target = target;
    this.#emit = emit;
    this.#stopping = signal === undefined ? {} : { signal };
  }

  /** Whether we start the server ourselves. */
  get isStarted(): boolean {
    return this.#target.kind === 'started';
  }

  /** The server, started or made empty as the check needs it. Throws what the learner's server did wrong. */
  async ready(sharing: Sharing): Promise<Footing> {
    const target = this.#target;
    if (target.kind === 'url') return { origin: target.origin, root: target.root, server: null };
    const before = this.#usedBy;
    this.#usedBy = sharing;
    const server = await this.#started(target, before, sharing);
    return { origin: server.origin, root: target.root, server };
  }

  async #started(
    target: StartedTarget,
    before: Sharing | null,
    sharing: Sharing,
  ): Promise<RunningServer> {
    const began = performance.now();
    if (this.#server === null) return this.#startFirst(target);
    const mayShare =
      before === 'shared' && sharing === 'shared' && !this.isSoiled && this.#server.isAlive();
    if (!mayShare) {
      try {
        await this.#server.freshData();
        this.isFresh = true;
        this.isSoiled = false;
      } finally {
        this.bootMs += performance.now() - began;
      }
      for (const fault of ['delayResults', 'delayCommit', 'swallowCommits'] as const) {
        await this.#server.database[fault](0);
      }
    }
    return this.#server;
  }

  async #startFirst(target: StartedTarget): Promise<RunningServer> {
    if (target.plan.build !== null) {
      this.#emit({ type: 'work-started', work: 'build', text: `building: ${target.plan.build}` });
      const began = performance.now();
      try {
        await buildServer(target.plan, this.#stopping);
      } finally {
        this.buildMs = performance.now() - began;
        this.#emit({ type: 'work-ended', work: 'build', ms: Math.round(this.buildMs) });
      }
    }
    const began = performance.now();
    const onState = (
      state: 'starting' | 'ready' | 'killed' | 'stopped' | 'paused' | 'resumed' | 'died',
      text: string,
    ): void => this.#emit({ type: 'server', state, text });
    try {
      this.isFresh = true;
      this.#server = await startServer(target.plan, {
        root: target.root,
        onState,
        ...this.#stopping,
      });
      return this.#server;
    } finally {
      // A start that failed took its time, too.
      this.bootMs += performance.now() - began;
    }
  }

  /** Starts a server that died again, on what it left. */
  async revive(): Promise<void> {
    if (this.#server !== null && !this.#server.isAlive()) await this.#server.start();
  }

  /** Ends the server and removes everything that it was given. */
  async dispose(): Promise<void> {
    await this.#server?.dispose();
    this.#server = null;
  }
}

/** What a server that is not empty at its first start is told; nothing was deleted. */
export function notEmpty(project: Project, found: string): ClaimBroken {
  return badConduct(
    'SW_NOT_EMPTY',
    {},
    {
      saw: `${found}, which nobody has added; so that nothing of yours is lost, nothing was deleted, and the run ends here`,
      expected: `on a fresh database and an empty DATA_DIR the ${project.title} is empty: keep its data in DATABASE_URL or DATA_DIR, nowhere else`,
    },
  );
}
