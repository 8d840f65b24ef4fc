/** A load against a server: its own thread sends, so that what we do meanwhile does not disturb the measure. */
import { Worker } from 'node:worker_threads';
import type { LoadResult } from '@seaworthy/core';
import { threadEntry } from '@seaworthy/process';
import type { FromLoad, ToLoad } from './load-messages.ts';
import { refuseBadPlan, type LoadPlan } from './load-plan.ts';

/** A load that runs. */
export interface RunningLoad {
  /** What came of it, when its plan is at its end or `stop` was called, and every answer came or is given up. */
  readonly ended: Promise<LoadResult>;
  /** Sends no more. */
  stop(): void;
  /** Ends at once, answers or not; `ended` rejects then, unless it has settled. */
  abandon(): Promise<void>;
}

/**
 * Starts a load and comes back when its first request is due. It is an open loop: a request begins when the plan says
 * so, and its latency counts from that moment, so that a server that stalls makes all those wait that came meanwhile.
 * (Gil Tene calls the mistake of counting otherwise "coordinated omission".) Throws a Mistake for a bad plan.
 */
export async function startLoad(plan: LoadPlan): Promise<RunningLoad> {
  refuseBadPlan(plan);
  const entry = threadEntry({
    package: 'traffic',
    name: 'load-thread',
    from: import.meta.url,
  });
  const worker = new Worker(entry, { env: {}, execArgv: [], workerData: plan });
  const { started, ended } = listenTo(worker);
  // Whoever abandons a load does not wait for it.
  ended.catch(() => undefined);
  await started;
  const stop: ToLoad = { kind: 'stop' };
  return {
    ended,
    stop: () => worker.postMessage(stop),
    abandon: async () => void (await worker.terminate()),
  };
}

function listenTo(worker: Worker): {
  readonly started: Promise<void>;
  readonly ended: Promise<LoadResult>;
} {
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the load ended (code ${code})`)));
  });
  const hear = async <K extends FromLoad['kind']>(kind: K): Promise<FromLoad & { kind: K }> =>
    Promise.race([
      failed,
      new Promise<FromLoad & { kind: K }>((resolve) => {
        worker.on('message', (message: FromLoad) => {
          if (message.kind === kind) resolve(message as FromLoad & { kind: K });
        });
      }),
    ]);
  return {
    started: hear('started').then(() => undefined),
    ended: hear('ended').then(({ result }) => result),
  };
}
