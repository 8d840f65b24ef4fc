/** The processes of one server from a start to an end: release first, then web and worker, each a group of its own. */
import { badConduct } from '@seaworthy/core';
import { startProcess, type ManagedProcess } from '@seaworthy/process';
import { assertDiskHasRoom } from './disk.ts';
import type { Ground } from './ground.ts';
import type { ServerPlan } from './plan.ts';
import { awaitReady, type Host } from './ready.ts';
import type { ServerLog } from './server-log.ts';
import { listenersOf } from './sockets.ts';
import { runStep } from './step.ts';
import { exitText, lastLines, secondsText } from './words.ts';

/** What of a ground the processes touch. */
type Footing = Pick<Ground, 'port' | 'dataDir' | 'temporaryDir' | 'env'> & {
  readonly database: Pick<Ground['database'], 'trouble'>;
};

/** What is started, and how long it may take. */
export interface Launch {
  readonly plan: ServerPlan;
  readonly ground: Footing;
  readonly log: ServerLog;
  readonly root: string;
  readonly readySeconds: number;
  readonly releaseSeconds: number;
  /** Whether we have ended the server ourselves meanwhile. */
  readonly isEnding: () => boolean;
  /** Told of each process as soon as there is something to end. */
  readonly onStarted: (name: 'release' | 'web' | 'worker', started: ManagedProcess) => void;
  /** Waited for after a release that went well, before web is started. */
  readonly onReleased?: () => Promise<void>;
}

/** A server that is ready. */
export interface Ready {
  readonly host: Host;
  readonly readyMs: number;
}

/** Starts the processes and waits until the server is ready. What was started is the caller's to end, also on failure. */
export async function launch(options: Launch): Promise<Ready> {
  const { plan, ground } = options;
  await runRelease(options);
  const began = performance.now();
  const web = await start(options, 'web', plan.web);
  if (plan.worker !== null) await start(options, 'worker', plan.worker);
  const host = await awaitReady({
    web,
    command: plan.web,
    port: ground.port,
    root: options.root,
    seconds: options.readySeconds,
    folders: [ground.dataDir, ground.temporaryDir],
    trouble: () => ground.database.trouble(),
    isEnding: options.isEnding,
  });
  return { host, readyMs: performance.now() - began };
}

async function runRelease(options: Launch): Promise<void> {
  const { plan, ground, log } = options;
  if (plan.release === null) return;
  const command = plan.release;
  const hopeless = new AbortController();
  const looking = setInterval(lookForTrouble(ground, hopeless), 500);
  const { exit, lines, timedOut, ms } = await runStep({
    command,
    cwd: plan.folder,
    env: ground.env,
    timeoutMs: options.releaseSeconds * 1000,
    signal: hopeless.signal,
    onStart: (started) => {
      log.follow('release', started);
      options.onStarted('release', started);
    },
  }).finally(() => clearInterval(looking));
  if (options.isEnding()) throw new Error('the server was ended while it was starting');
  if (exit.code === 0 && !timedOut) return options.onReleased?.();
  const trouble = ground.database.trouble();
  if (trouble !== null) throw trouble;
  await assertDiskHasRoom([ground.dataDir, ground.temporaryDir]);
  const end = timedOut
    ? `it had not ended after ${secondsText(ms)}, and was killed.`
    : `it ended with ${exitText(exit)} after ${secondsText(ms)}.`;
  throw badConduct(
    'SW_RELEASE_FAILED',
    { command, seconds: options.releaseSeconds },
    { saw: `${end} ${lastLines(lines)}` },
  );
}

/** A release that waits for a database that cannot be had may wait for long: it is ended when ten looks in a row saw trouble. */
function lookForTrouble({ database }: Footing, hopeless: AbortController): () => void {
  let looks = 0;
  return () => {
    looks = database.trouble() === null ? 0 : looks + 1;
    if (looks >= 10) hopeless.abort();
  };
}

async function start(
  options: Launch,
  name: 'web' | 'worker',
  command: string,
): Promise<ManagedProcess> {
  if (options.isEnding()) throw new Error('the server was ended while it was starting');
  const { plan, ground, log } = options;
  const started = await startProcess({ command, cwd: plan.folder, env: ground.env });
  log.follow(name, started);
  options.onStarted(name, started);
  return started;
}

/** What to say of how a server listens: one that only this machine can reach is right here and wrong in production. */
export async function remarkOn(web: ManagedProcess, port: number): Promise<string | null> {
  const listeners = (await listenersOf(await web.members())) ?? [];
  const addresses = listeners.filter((one) => one.port === port).map((one) => one.address);
  const isLocal = (address: string): boolean => address === '::1' || address.startsWith('127.');
  if (addresses.length === 0 || !addresses.every(isLocal)) return null;
  return `it listens on ${[...new Set(addresses)].join(' and ')} only, where no other machine can reach it: listen on 0.0.0.0 (HOST says so)`;
}
