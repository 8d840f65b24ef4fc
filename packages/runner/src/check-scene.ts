/** Makes the surroundings of one check. */
import type { DrivenBrowser } from '@seaworthy/browser';
import {
  headerOf,
  type ContractLine,
  type Exchange,
  type LoadResult,
  type Remark,
  type UnstampedEvent,
} from '@seaworthy/core';
import type { Project } from '@seaworthy/content';
import { openClient, type HttpClient } from '@seaworthy/http';
import { instanceHeader } from '@seaworthy/traffic';
import { seededRandom, type Act, type Happening, type Random, type Scene } from '@seaworthy/suite';
import type { Contract } from '@seaworthy/http';
import type { Fleet, RunningServer } from '@seaworthy/supervisor';
import type { Footing } from './ground.ts';
import type { StartedReference } from './start-reference.ts';

/** What a scene is made of. */
export interface SceneParts {
  readonly check: string;
  readonly seed: string;
  readonly project: Project;
  readonly footing: Footing;
  readonly forbids: (method: string, where: string) => string | null;
  readonly revive: () => Promise<void>;
  readonly browser: () => Promise<DrivenBrowser>;
  readonly reference: () => Promise<StartedReference | null>;
  readonly emit: (event: UnstampedEvent) => void;
}

/** A scene with what the runner needs of it at the end. */
export class CheckScene implements Scene {
  readonly seed: string;
  readonly random: Random;
  readonly contract: Contract;
  readonly origin: string;
  readonly root: string;
  readonly client: HttpClient;
  readonly fleet: Fleet | null;
  readonly forbids: (method: string, where: string) => string | null;
  readonly happenings: Happening[] = [];
  readonly remarks: Remark[] = [];
  readonly counts = { described: 0, sent: 0 };
  readonly startedAt: number;
  trials = { number: 0, of: 0 };
  /** Exchanges that were made by a browser. */
  #byBrowser = 0;
  /** Whether anything was sent that may have left a trace. */
  hasWritten = false;
  readonly #parts: SceneParts;
  readonly #undo: (() => Promise<void>)[] = [];
  #told = 0;
  #toldSinceAct = 0;
  /** The fault of ours that is under way, which every exchange without an answer is due to. */
  #cutting: Act | null = null;

  constructor(parts: SceneParts) {
    this.#parts = parts;
    this.seed = parts.seed;
    this.random = seededRandom(parts.seed, parts.check);
    this.contract = parts.project.contract;
    ({ origin: this.origin, root: this.root, fleet: this.fleet } = parts.footing);
    this.forbids = parts.forbids;
    this.startedAt = this.now();
    this.client = openClient({ origin: this.origin, cutBy: () => this.#cutting ?? undefined });
  }

  /** Of a fleet the oldest instance that serves: another one after each replacement. */
  get server(): RunningServer | null {
    return this.fleet?.instances[0]?.server ?? this.#parts.footing.server;
  }

  /** Every server whose log may tell what happened, also of instances that were replaced meanwhile. */
  get servers(): readonly RunningServer[] {
    if (this.fleet !== null) return this.fleet.everStarted;
    return this.server === null ? [] : [this.server];
  }

  record(sent: Exchange): Exchange {
    const exchange = this.fleet === null ? sent : withInstance(sent);
    this.happenings.push({ kind: 'request', exchange });
    this.#tell(exchange);
    return exchange;
  }

  recordTogether(sent: readonly Exchange[]): readonly Exchange[] {
    const exchanges = this.fleet === null ? sent : sent.map(withInstance);
    this.happenings.push({ kind: 'together', exchanges });
    for (const exchange of exchanges) this.#tell(exchange);
    return exchanges;
  }

  recordAct(act: Act, text: string, instance?: number): void {
    const at = this.now();
    const where = instance === undefined ? {} : { instance };
    this.happenings.push({ kind: 'act', act, text, at, ...where });
    this.#parts.emit({ type: 'act', check: this.#parts.check, text, startedAt: at, ...where });
    this.#toldSinceAct = 0;
    // The other instances answer for one that is gone.
    if (instance !== undefined) return;
    if (act === 'kill' || act === 'stop' || act === 'pause') this.#cutting = act;
    if (act === 'start' || act === 'resume') this.#cutting = null;
  }

  recordLoad(load: LoadResult): void {
    this.happenings.push({ kind: 'load', load });
    this.#parts.emit({ type: 'load', check: this.#parts.check, load });
  }

  remark(text: string, contract?: ContractLine): void {
    // One line of the contract is one remark, however many operations share it.
    const isTold = this.remarks.some(
      (one) =>
        one.text === text || (contract !== undefined && one.contract?.line === contract.line),
    );
    if (isTold) return;
    this.remarks.push({ text, contract: contract ?? null });
  }

  trial(number: number, of: number): void {
    this.trials = { number, of };
    this.#parts.emit({ type: 'trial', check: this.#parts.check, number, of });
  }

  async revive(): Promise<void> {
    await this.#parts.revive();
    this.recordAct('start', 'the server had ended; started it again');
  }

  browser(): Promise<DrivenBrowser> {
    return this.#parts.browser();
  }

  async reference(): Promise<Scene | null> {
    const started = await this.#parts.reference();
    if (started === null) return null;
    const { server, root } = started;
    const scene = new CheckScene({
      ...this.#parts,
      footing: { origin: server.origin, root, server, fleet: null },
      forbids: () => null,
      // What happens there is not told: it is about another server.
      emit: () => undefined,
    });
    this.afterwards(() => scene.end());
    return scene;
  }

  afterwards(undo: () => Promise<void>): void {
    this.#undo.push(undo);
  }

  now(): number {
    return performance.timeOrigin + performance.now();
  }

  retell(happenings: readonly Happening[]): void {
    this.happenings.splice(0, this.happenings.length, ...happenings);
  }

  /** How many requests were sent in this check. */
  get requests(): number {
    return this.client.exchanges + this.#byBrowser;
  }

  /** Forgets what happened so far: it was not part of the check. */
  forget(): void {
    this.happenings.length = 0;
    this.remarks.length = 0;
  }

  /** Switches every fault off and hangs up. */
  async end(): Promise<void> {
    for (const undo of this.#undo) await undo();
    await this.client.close();
  }

  /** Tells an exchange to the stream: the first ones after each act, and those that failed, because thousands help nobody. */
  #tell(exchange: Exchange): void {
    if (exchange.page !== undefined) this.#byBrowser += 1;
    if (!readingMethods.has(exchange.request.method)) this.hasWritten = true;
    const isEnough = this.#toldSinceAct >= toldSinceAct || this.#told >= toldInAll;
    if (isEnough && exchange.answer !== null) return;
    this.#told += 1;
    this.#toldSinceAct += 1;
    this.#parts.emit({ type: 'exchange', check: this.#parts.check, exchange });
  }
}

/** The router says in a header field which instance answered. */
function withInstance(exchange: Exchange): Exchange {
  const by = exchange.answer === null ? undefined : headerOf(exchange.answer, instanceHeader);
  return by === undefined ? exchange : { ...exchange, instance: Number(by) };
}

const toldSinceAct = 60;
const toldInAll = 240;
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
