/** Starts a server and holds it: what it wrote, what we did to it, and how to end it without a trace. */
import { ClaimBroken, EnvironmentTrouble } from '@seaworthy/core';
import type { ServerDatabase } from '@seaworthy/database';
import type { Exit, ManagedProcess, StopReport } from '@seaworthy/process';
import { diskTrouble } from './disk.ts';
import { layGround, type Ground } from './ground.ts';
import { awaitClosed, isFree } from './port.ts';
import type { ServerPlan } from './plan.ts';
import { refuses } from './probe.ts';
import { launch, remarkOn, type Ready } from './processes.ts';
import type {
  IncompleteStart,
  RunningServer,
  ServerState,
  ServerStopReport,
  StartOptions,
} from './running-server.ts';
import { ServerLog, type ServerLogLine } from './server-log.ts';
import { lingeringAt } from './sockets.ts';
import { startIncomplete } from './start-incomplete.ts';
import { exitText, secondsText } from './words.ts';

/**
 * Starts a server and waits until it is ready. When it does not become so, everything is removed again, and what is
 * thrown says why: `ClaimBroken` with SW_RELEASE_FAILED, SW_EXITED_AT_ONCE, SW_WRONG_PORT or SW_NEVER_READY where it
 * is the server's conduct, `EnvironmentTrouble` where it is the machine's.
 */
export async function startServer(plan: ServerPlan, options: StartOptions): Promise<RunningServer> {
  const beside = options.beside instanceof StartedServer ? options.beside.ground : null;
  for (let attempt = 1; ; attempt += 1) {
    const server = new StartedServer(plan, options, await layGround(options, beside));
    try {
      await server.start();
      return server;
    } catch (error) {
      await server.dispose();
      // After a port was found to be free, and before the server listens there, another program may take it.
      if (attempt === mostPorts || !isPortTaken(error)) throw error;
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof EnvironmentTrouble && error.code === 'SW_NO_PORT';
}

class StartedServer implements RunningServer {
  readonly ground: Ground;
  readonly #plan: ServerPlan;
  readonly #options: StartOptions;
  readonly #log = new ServerLog();
  readonly #remarks = new Set<string>();
  /** What has to be ended, in the order in which it was started. */
  #processes: ManagedProcess[] = [];
  #web: ManagedProcess | null = null;
  #ready: Ready | null = null;
  /** While true, the end of a process is our doing. */
  #isEnding = false;
  #hasLooked = false;
  /** Whether release has been through on this data: a process that is started again is no new release. */
  #isReleased = false;

  constructor(plan: ServerPlan, options: StartOptions, ground: Ground) {
    this.#plan = plan;
    this.#options = options;
    this.ground = ground;
    options.signal?.addEventListener('abort', this.#endNow);
  }

  get origin(): string {
    const host = this.#ready?.host === '::1' ? '[::1]' : '127.0.0.1';
    return `http://${host}:${this.port}`;
  }

  get publicUrl(): string {
    return this.ground.publicUrl;
  }

  get port(): number {
    return this.ground.port;
  }

  get readyMs(): number {
    return this.#ready?.readyMs ?? 0;
  }

  get database(): ServerDatabase {
    return this.ground.database;
  }

  get dataDir(): string {
    return this.ground.dataDir;
  }

  isAlive(): boolean {
    return this.#web?.exited === null;
  }

  exited(): Exit | null {
    return this.#web?.exited ?? null;
  }

  log(): readonly ServerLogLine[] {
    return this.#log.lines();
  }

  remarks(): readonly string[] {
    return [...this.#remarks];
  }

  async trouble(): Promise<EnvironmentTrouble | null> {
    return this.database.trouble() ?? diskTrouble([this.dataDir, this.ground.temporaryDir]);
  }

  async start(): Promise<void> {
    // What outlived a web process that died by itself must not stand beside the new one.
    await this.#killAll();
    this.#options.signal?.throwIfAborted();
    this.#isEnding = false;
    this.#tell('starting', `starting: ${this.#plan.web}`);
    try {
      this.#ready = await this.#launch().catch((error: unknown) => this.#launchLater(error));
    } catch (error) {
      await this.#killAll();
      throw error;
    }
    this.#tell('ready', `ready in ${secondsText(this.#ready.readyMs)}`);
    await this.#look();
  }

  async kill(): Promise<void> {
    // The note comes first in time: what dies of it may still be heard.
    this.#log.note('killed by seaworthy');
    await this.#killAll();
    await awaitClosed(this.port);
    this.#options.onState?.('killed', 'killed with kill -9');
  }

  async stop(graceMs: number = defaultGraceMs): Promise<ServerStopReport> {
    this.#isEnding = true;
    this.#log.note('SIGTERM by seaworthy');
    const web = this.#web;
    const reports = new Map<ManagedProcess, StopReport>();
    await this.#endAll(async (started) => {
      reports.set(started, await started.stop(graceMs));
    });
    await awaitClosed(this.port);
    const all = [...reports.values()];
    const exit = web?.exited ?? { code: null, signal: null, at: Date.now() };
    const ms = Math.max(0, ...all.map((report) => report.ms));
    this.#tell('stopped', `ended with ${exitText(exit)}, ${secondsText(ms)} after SIGTERM`);
    return {
      exit,
      ms,
      killed: all.some((report) => report.killed),
      leftBehind: all.reduce((sum, report) => sum + report.leftBehind, 0),
    };
  }

  pause(): void {
    for (const started of this.#processes) started.pause();
    this.#tell('paused', 'paused');
  }

  resume(): void {
    for (const started of this.#processes) started.resume();
    this.#tell('resumed', 'resumed');
  }

  async startWithout(names: readonly string[], seconds = 10): Promise<IncompleteStart> {
    return startIncomplete(this.#plan, this.ground, names, seconds * 1000);
  }

  secrets(): ReadonlyMap<string, string> {
    return new Map([
      ['SECRET_KEY', this.ground.secretKey],
      ['the password in DATABASE_URL', new URL(this.database.url).password],
    ]);
  }

  async freshData(): Promise<void> {
    this.#log.note('ended by seaworthy, to begin with fresh data');
    // A graceful end would be for nothing: all that it could still write is thrown away.
    await this.#killAll();
    await awaitClosed(this.port);
    this.#isReleased = await this.ground.reset();
    await this.start();
  }

  async dispose(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#endNow);
    await this.#killAll();
    await this.ground.dispose();
  }

  /** Whoever waits for the start is told by its failure, and what cannot be killed is told again by `dispose`. */
  readonly #endNow = (): void => void this.#killAll().catch(() => undefined);

  async #launch(): Promise<Ready> {
    const { root, readySeconds = 15, releaseSeconds = 60 } = this.#options;
    const ready = await launch({
      plan: this.#isReleased ? { ...this.#plan, release: null } : this.#plan,
      ground: this.ground,
      log: this.#log,
      root,
      readySeconds,
      releaseSeconds,
      isEnding: () => this.#isEnding,
      onStarted: (name, started) => this.#adopt(name, started),
      onReleased: async () => {
        if (this.#options.takesSnapshot) await this.ground.takeSnapshot();
      },
    });
    this.#isReleased = true;
    return ready;
  }

  /** Once is enough: how a server listens does not change from start to start. */
  async #look(): Promise<void> {
    if (this.#hasLooked || this.#web === null) return;
    this.#hasLooked = true;
    const remark = await remarkOn(this.#web, this.port);
    if (remark !== null) this.#remarks.add(remark);
  }

  #adopt(name: 'release' | 'web' | 'worker', started: ManagedProcess): void {
    this.#processes.push(started);
    if (name === 'release') return;
    if (name === 'web') this.#web = started;
    void started.exit.then((exit) => {
      if (this.#isEnding) return;
      const text = `${name} ended by itself: ${exitText(exit)}`;
      if (name === 'web' && this.#ready !== null) this.#tell('died', text);
      else this.#log.note(text);
    });
  }

  async #killAll(): Promise<void> {
    this.#isEnding = true;
    await this.#endAll((started) => started.kill());
  }

  async #endAll(end: (started: ManagedProcess) => Promise<void>): Promise<void> {
    const ending = this.#processes;
    this.#processes = [];
    await Promise.all(ending.map(end));
    for (const started of ending) this.#log.close(started);
    this.#ready = null;
  }

  /**
   * Whether the server could not listen because the kernel still holds connections of the one before. That is so for a
   * minute when a server does not set SO_REUSEADDR and was killed while connections were open. It would be so in
   * production too, and is worth a remark; but as the connections were ours, it breaks nothing.
   */
  async #isAddressHeld(error: unknown): Promise<boolean> {
    if (!(error instanceof ClaimBroken) || error.details.code !== 'SW_EXITED_AT_ONCE') return false;
    if (!/EADDRINUSE|address (is )?already in use/i.test(error.details.saw)) return false;
    await this.#endAll((started) => started.kill());
    const nobodyListens =
      (await refuses('127.0.0.1', this.port)) && (await refuses('::1', this.port));
    if (nobodyListens && (await lingeringAt(this.port)) > 0) return true;
    if (!(await isFree(this.port))) {
      const problem = `another program has taken port ${this.port}`;
      throw new EnvironmentTrouble('SW_NO_PORT', { problem }, { cause: error });
    }
    return false;
  }

  async #launchLater(error: unknown): Promise<Ready> {
    if (!(await this.#isAddressHeld(error))) throw error;
    this.#log.note('waiting until the port can be used again');
    this.#remarks.add(heldAddressRemark);
    for (let n = 0; n < longestHeldSeconds && (await lingeringAt(this.port)) > 0; n++) {
      this.#options.signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return this.#launch();
  }

  #tell(state: ServerState, text: string): void {
    this.#log.note(text);
    this.#options.onState?.(state, text);
  }
}

const defaultGraceMs = 10_000;
/** So many ports are tried before a machine counts as one without a free port. */
const mostPorts = 3;
/** A minute for a connection that its other end does not close (FIN_WAIT_2), and one more for TIME_WAIT. */
const longestHeldSeconds = 125;
const heldAddressRemark =
  'it could not listen on its port again for a minute after it was killed: set SO_REUSEADDR on its socket, so that it can be restarted at once';
