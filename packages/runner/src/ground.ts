/** The server under the checks: started once, shared by those checks that may share, made empty for those that may not. */
import {
  badConduct,
  type ClaimBroken,
  type InstanceState,
  type UnstampedEvent,
} from '@seaworthy/core';
import { driveBrowser, type DrivenBrowser } from '@seaworthy/browser';
import type { Project } from '@seaworthy/content';
import { prepareCluster } from '@seaworthy/database';
import type { Check, Sharing } from '@seaworthy/suite';
import {
  buildServer,
  startFleet,
  startServer,
  type Fleet,
  type RunningServer,
  type ServerState,
} from '@seaworthy/supervisor';
import { OnceARun } from './once-a-run.ts';
import { startReference, type StartedReference } from './start-reference.ts';
import type { StartedTarget, Target } from './target.ts';

/** What a check stands on. */
export interface Footing {
  readonly origin: string;
  readonly root: string;
  /** Null with `--url`, and where there are several. */
  readonly server: RunningServer | null;
  /** Where the check asked for two instances. */
  readonly fleet: Fleet | null;
}

/** What a ground is made for. */
interface GroundParts {
  readonly target: Target;
  readonly project: Project;
  readonly signal?: AbortSignal;
}

/** Keeps the server of one run. */
export class Ground {
  readonly #target: Target;
  readonly #emit: (event: UnstampedEvent) => void;
  /** When aborted, whatever builds, starts or runs is ended at once. */
  readonly #stopping: { readonly signal?: AbortSignal };
  #server: RunningServer | null = null;
  #fleet: Fleet | null = null;
  #isBuilt = false;
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
  readonly browser: OnceARun<DrivenBrowser>;
  readonly reference: OnceARun<StartedReference | null>;

  constructor({ target, project, signal }: GroundParts, emit: (event: UnstampedEvent) => void) {
    this.#target = target;
    this.#emit = emit;
    this.#stopping = signal === undefined ? {} : { signal };
    this.browser = new OnceARun({
      start: (ending) => driveBrowser({ signal: this.#until(ending) }),
      end: (browser) => browser.close(),
    });
    this.reference = new OnceARun({
      start: (ending) => startReference(project, { signal: this.#until(ending) }),
      end: async (reference) => reference?.server.dispose(),
    });
  }

  /** Aborted when the run is stopped, or when what is being started is not wanted any more. */
  #until(ending: AbortSignal): AbortSignal {
    return AbortSignal.any([ending, ...Object.values(this.#stopping)]);
  }

  /** Begins what takes its time and is sure to be needed, so that the build and the first start need not wait for it. */
  begin({ browser }: Pick<Check, 'browser'>): void {
    if (browser) this.browser.begin();
    const uses = this.#target.kind === 'started' && this.#target.plan.release !== null;
    // Whoever needs the database is told why it cannot be had.
    if (uses) prepareCluster().catch(() => undefined);
  }

  /** Whether we start the server ourselves. */
  get isStarted(): boolean {
    return this.#target.kind === 'started';
  }

  /** The server, started or made empty as the check needs it. Throws what the learner's server did wrong. */
  async ready({ sharing, instances }: Pick<Check, 'sharing' | 'instances'>): Promise<Footing> {
    const target = this.#target;
    if (target.kind === 'url')
      return { origin: target.origin, root: target.root, server: null, fleet: null };
    const before = this.#usedBy;
    this.#usedBy = sharing;
    if (instances === 2) return this.#together(target);
    await this.#disperse();
    const server = await this.#started(target, before, sharing);
    return { origin: server.origin, root: target.root, server, fleet: null };
  }

  /** The instances behind their router: those of the check before, where nothing is wrong with them. */
  async #together(target: StartedTarget): Promise<Footing> {
    if (this.#fleet === null || this.isSoiled || !this.#fleet.isWhole()) {
      await this.#disperse();
      await this.#server?.dispose();
      this.#server = null;
      await this.#build(target);
      this.#fleet = await this.#booting(() =>
        startFleet(target.plan, { ...this.#startOptions(target), onState: this.#tellState }),
      );
      this.isFresh = true;
      this.isSoiled = false;
    }
    const fleet = this.#fleet;
    return { origin: fleet.origin, root: target.root, server: null, fleet };
  }

  async #disperse(): Promise<void> {
    await this.#fleet?.dispose();
    this.#fleet = null;
  }

  async #started(
    target: StartedTarget,
    before: Sharing | null,
    sharing: Sharing,
  ): Promise<RunningServer> {
    const server = this.#server;
    if (server === null) return this.#startFirst(target);
    const mayStay = sharing !== 'own' && before === sharing && !this.isSoiled && server.isAlive();
    if (!mayStay) {
      await this.#booting(() => server.freshData());
      this.isFresh = true;
      this.isSoiled = false;
    }
    for (const fault of ['delayResults', 'delayCommit', 'swallowCommits'] as const) {
      await server.database[fault](0);
    }
    return server;
  }

  async #startFirst(target: StartedTarget): Promise<RunningServer> {
    await this.#build(target);
    this.isFresh = true;
    const onState = (state: ServerState, text: string): void => this.#tellState(state, text);
    this.#server = await this.#booting(() =>
      startServer(target.plan, { ...this.#startOptions(target), onState, takesSnapshot: true }),
    );
    return this.#server;
  }

  /** Runs the learner's build, once. */
  async #build({ plan }: StartedTarget): Promise<void> {
    if (plan.build === null || this.#isBuilt) return;
    this.#isBuilt = true;
    this.#emit({ type: 'work-started', work: 'build', text: `building: ${plan.build}` });
    const began = performance.now();
    try {
      await buildServer(plan, this.#stopping);
    } finally {
      this.buildMs = performance.now() - began;
      this.#emit({ type: 'work-ended', work: 'build', ms: Math.round(this.buildMs) });
    }
  }

  /** Counts the time of a start, also of one that failed. */
  async #booting<T>(start: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await start();
    } finally {
      this.bootMs += performance.now() - began;
    }
  }

  #startOptions(target: StartedTarget): { readonly root: string; readonly signal?: AbortSignal } {
    return { root: target.root, ...this.#stopping };
  }

  readonly #tellState = (state: InstanceState, text: string, instance?: number): void => {
    const where = instance === undefined ? {} : { instance };
    this.#emit({ type: 'server', state, text, ...where });
  };

  /** Starts a server that died again, on what it left. */
  async revive(): Promise<void> {
    if (this.#server !== null && !this.#server.isAlive()) await this.#server.start();
  }

  /** Ends the server and removes everything that it was given. */
  async dispose(): Promise<void> {
    await this.#disperse();
    await this.browser.close();
    await this.reference.close();
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
