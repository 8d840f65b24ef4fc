/** The words in which a server that we started is spoken of. */
import type { EnvironmentTrouble } from '@seaworthy/core';
import type { ServerDatabase } from '@seaworthy/database';
import type { Exit, StopReport } from '@seaworthy/process';
import type { ServerLogLine } from './server-log.ts';

/** What may happen to a server. */
export type ServerState =
  'starting' | 'ready' | 'killed' | 'stopped' | 'paused' | 'resumed' | 'died';

/** How to start a server. */
export interface StartOptions {
  /** The path of the project's root, where it is asked whether it is ready: "/" or "/todos". */
  readonly root: string;
  /** How long it may take until it is ready; 15 when left out. */
  readonly readySeconds?: number;
  /** How long its release process may take; 60 when left out. */
  readonly releaseSeconds?: number;
  /** Told of what happens to the server, in plain words. */
  readonly onState?: (state: ServerState, text: string) => void;
  /** When aborted, the server is ended at once, also while it starts; it cannot be started again. */
  readonly signal?: AbortSignal;
  /** Opens the database; a throw-away PostgreSQL when left out. */
  readonly openDatabase?: () => Promise<ServerDatabase>;
  /** What the server is told that its public address is; its own address when left out. */
  readonly publicUrl?: string;
  /** `host:port` of fakes that the server may call. */
  readonly outboundAllow?: readonly string[];
  /** More variables for its environment, such as the time scales of a challenge. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether fresh data begins as the first release left it, which then need not run again; false when left out. */
  readonly takesSnapshot?: boolean;
  /** A second instance: it gets the database, the data folder and the secret of this server, and a port of its own. */
  readonly beside?: RunningServer;
}

/** How a server went on SIGTERM; `exit` is that of web, the rest is of web and worker together. */
export type ServerStopReport = StopReport;

/** What came of a start with settings left out. */
export interface IncompleteStart {
  /** How web ended by itself; null when it did not, and was ended by us. */
  readonly exit: Exit | null;
  /** Whether it accepted connections at its port. */
  readonly listened: boolean;
  /** What it wrote, oldest first. */
  readonly lines: readonly string[];
  readonly ms: number;
}

/** A server that we started, with its database and its data folder. */
export interface RunningServer {
  /** Where it answers: "http://127.0.0.1:21873", or "http://[::1]:21873" when it listens only there. */
  readonly origin: string;
  /** What it was told as PUBLIC_URL. */
  readonly publicUrl: string;
  readonly port: number;
  /** From the start of web to its first good answer, at the last start. */
  readonly readyMs: number;
  readonly database: ServerDatabase;
  readonly dataDir: string;
  /** Whether web runs. */
  isAlive(): boolean;
  /** How web ended last; null while it runs. */
  exited(): Exit | null;
  /** All that its processes wrote and we did to it, oldest first; bounded. */
  log(): readonly ServerLogLine[];
  /** What the machine lacks at this moment, so that the server is not to blame: its database, or room on its disk. */
  trouble(): Promise<EnvironmentTrouble | null>;
  /** What should be better and breaks nothing: "it listens on 127.0.0.1 only …". */
  remarks(): readonly string[];
  /** kill -9 of all its processes; comes when they are gone and the port refuses connections. */
  kill(): Promise<void>;
  /**
   * Starts it again on the same port, data and database: web and worker; comes when it is ready. No release, once it
   * went well on this data: a host that starts a dead process again does not deploy it again.
   */
  start(): Promise<void>;
  /** SIGTERM to web and worker, and after `graceMs` (10 s) SIGKILL. */
  stop(graceMs?: number): Promise<ServerStopReport>;
  pause(): void;
  resume(): void;
  /**
   * Starts one more web process, with these variables left out of its environment, and ends it as soon as it listens or
   * `seconds` (10) have passed. No release, no worker, and nothing is sent to it.
   */
  startWithout(names: readonly string[], seconds?: number): Promise<IncompleteStart>;
  /** What it was given that must never be seen by others, by name: `SECRET_KEY`, "the password in DATABASE_URL". */
  secrets(): ReadonlyMap<string, string>;
  /**
   * Ends it, empties its data folder and its database, and starts it again; with `takesSnapshot` and a release, both are
   * set back to what the first release left.
   */
  freshData(): Promise<void>;
  /** Ends it and removes everything that it was given. */
  dispose(): Promise<void>;
}
