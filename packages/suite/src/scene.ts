/** What surrounds one check while it runs: the server, the client, the seed, and the memory of what happened. */
import type { DrivenBrowser } from '@seaworthy/browser';
import type { ContractLine, Exchange, LoadResult, Remark } from '@seaworthy/core';
import type { Contract, HttpClient } from '@seaworthy/http';
import type { Fleet, RunningServer } from '@seaworthy/supervisor';
import type { Random } from './random.ts';

/** One thing that happened during a check, in order. The failure card's timeline and script are made from these. */
export type Happening =
  | { readonly kind: 'request'; readonly exchange: Exchange }
  /** Requests that were released at the same moment. */
  | { readonly kind: 'together'; readonly exchanges: readonly Exchange[] }
  /** `instance`: of several, the only one to which it was done. */
  | {
      readonly kind: 'act';
      readonly act: Act;
      readonly text: string;
      readonly at: number;
      readonly instance?: number;
    }
  /** Many requests at a steady rate, which are not told one by one. */
  | { readonly kind: 'load'; readonly load: LoadResult };

/** What we do to a server, besides sending requests. */
export type Act =
  | 'kill'
  | 'stop'
  /** SIGTERM while something is under way that must be finished: it cuts nothing. */
  | 'terminate'
  | 'start'
  | 'pause'
  | 'resume'
  | 'cut-database'
  | 'slow-database'
  | 'wait'
  | 'open-page';

/** The part of a check's surroundings that its tools may use. The runner makes one for each check. */
export interface Scene {
  readonly seed: string;
  readonly random: Random;
  readonly contract: Contract;
  /** `http://127.0.0.1:41873`, no slash at the end. */
  readonly origin: string;
  /** The path under which the learner's project lives: `/` or `/todos`. */
  readonly root: string;
  readonly client: HttpClient;
  /** The server that we started, or null when the learner gave a `--url`. Of several instances the oldest that serves. */
  readonly server: RunningServer | null;
  /** The instances behind one address, where the check asked for two; null otherwise. */
  readonly fleet: Fleet | null;
  /** What this scene must not send, as a sentence; null when everything may be sent. */
  readonly forbids: (method: string, where: string) => string | null;
  readonly happenings: readonly Happening[];
  readonly remarks: readonly Remark[];
  /** Requests that were described, and those that were sent: a forgotten `.expect` shows as a difference. */
  readonly counts: { described: number; sent: number };
  /** Records what happened; gives the exchange its number within the check. */
  record(exchange: Exchange): Exchange;
  recordTogether(exchanges: readonly Exchange[]): readonly Exchange[];
  /** What we do to the whole server, or to one instance. What an act against the whole cuts is no fault of the server. */
  recordAct(act: Act, text: string, instance?: number): void;
  recordLoad(load: LoadResult): void;
  remark(text: string, contract?: ContractLine): void;
  trial(number: number, of: number): void;
  /** Starts a server that died again, on the data that it left. */
  revive(): Promise<void>;
  /** Keeps only these happenings for the failure card: those of the case that failed. */
  retell(happenings: readonly Happening[]): void;
  /** The browser of this run, started when first asked for. Rejects with SW_NO_BROWSER where there is none. */
  browser(): Promise<DrivenBrowser>;
  /** The reference of the project, started by us on this machine, to compare times with; null where there is none. */
  reference(): Promise<Scene | null>;
  /** Runs when the check has ended, whatever its verdict: a fault is switched off. */
  afterwards(undo: () => Promise<void>): void;
  /** Milliseconds on the clock that exchanges use. */
  now(): number;
}
