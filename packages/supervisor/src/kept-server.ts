/** Starts a server for a person who uses it: on a port, a folder and a database that are theirs and stay theirs. */
import type { Exit, ManagedProcess } from '@seaworthy/process';
import { serverEnvironment } from './environment.ts';
import type { ServerPlan } from './plan.ts';
import { launch } from './processes.ts';
import { ServerLog } from './server-log.ts';

/** What the server is given. */
export interface KeepOptions {
  readonly port: number;
  readonly databaseUrl: string;
  /** Stays what it is. */
  readonly dataDir: string;
  readonly temporaryDir: string;
  readonly publicUrl: string;
  readonly secretKey: string;
  /** More variables for its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** When aborted, the server is ended, also while it starts. */
  readonly signal: AbortSignal;
}

/** A server that somebody uses. */
export interface KeptServer {
  /** Comes when its web process ends, by itself or by `stop`. */
  readonly ended: Promise<Exit>;
  /** The last lines that it wrote. */
  lastLines(count: number): readonly string[];
  /** SIGTERM to all its processes, and after ten seconds SIGKILL. */
  stop(): Promise<void>;
}

/** Runs release, web and worker of a plan, and comes when the server is ready; throws what is wrong when it is not. */
export async function keepServer(plan: ServerPlan, options: KeepOptions): Promise<KeptServer> {
  const { port, dataDir, temporaryDir, signal } = options;
  const env = serverEnvironment({ ...options, outboundAllow: '', extra: options.env });
  const log = new ServerLog();
  const processes: ManagedProcess[] = [];
  const found = new Map<string, ManagedProcess>();
  const stop = async (): Promise<void> => {
    for (const started of processes.splice(0).toReversed()) await started.stop(graceMs);
  };
  try {
    await launch({
      plan,
      ground: { port, dataDir, temporaryDir, env, database: { trouble: () => null } },
      log,
      root: '/',
      readySeconds: 30,
      releaseSeconds: 60,
      isEnding: () => signal.aborted,
      onStarted: (name, started) => {
        processes.push(started);
        found.set(name, started);
      },
    });
  } catch (error) {
    await stop();
    signal.throwIfAborted();
    throw error;
  }
  const web = found.get('web');
  if (web === undefined) throw new Error('a server is ready whose web process was not started');
  return {
    ended: web.exit,
    lastLines: (count) =>
      web
        .lines()
        .slice(-count)
        .map((line) => line.text),
    stop,
  };
}

const graceMs = 10_000;
