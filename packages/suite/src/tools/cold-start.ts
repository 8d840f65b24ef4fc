/** A start that is watched from its first moment on, as a router and impatient users do. */
import type { Exchange } from '@seaworthy/core';
import { kill } from '../faults/fault.ts';
import { startedServer } from '../faults/started-server.ts';
import { requestText } from '../judge.ts';
import type { Request } from '../request.ts';
import { broken } from '../say.ts';
import type { Scene } from '../scene.ts';

/** What is asked while the server starts. */
export interface ColdStartLooks {
  /** Whether it is ready. */
  readonly ready: () => Request;
  /** Something that it must be able to do once it is. */
  readonly work: () => Request;
}

/**
 * kill -9, a new start, and meanwhile both requests again and again. Before the first good answer to either, a refused
 * connection, silence and 503 are fine; from then on `work` has to succeed.
 */
export async function coldStart(scene: Scene, looks: ColdStartLooks): Promise<void> {
  const server = startedServer(scene);
  await kill(scene, server);
  await scene.client.closeIdle();
  const up = server.start().then(() => scene.now());
  // It is waited for below; a failure must not go unheard until then.
  up.catch(() => undefined);
  let since: string | null = null;
  try {
    for (let until = Infinity; scene.now() < until;) {
      const ready = await looks.ready().send();
      if (isGood(ready)) since ??= `${requestText(ready)} -> ${ready.answer?.status}`;
      const work = await looks.work().send();
      judgeWork(work, since);
      if (isGood(work)) since ??= `${requestText(work)} -> ${work.answer?.status}`;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const upAt = await Promise.race([up, Promise.resolve(null)]);
      if (upAt !== null) until = upAt + afterMs;
    }
  } finally {
    // That nobody listens for a while is no part of the story.
    scene.retell(scene.happenings.filter((one) => one.kind !== 'request' || isAnswered(one)));
  }
  scene.recordAct('start', `started again: ready in ${(server.readyMs / 1000).toFixed(1)} s`);
}

function isAnswered({ exchange }: { readonly exchange: Exchange }): boolean {
  return exchange.answer !== null || exchange.cutBy === undefined;
}

function judgeWork(work: Exchange, since: string | null): void {
  const status = work.answer?.status ?? null;
  const saw = `${requestText(work)} -> ${status ?? work.noAnswer?.detail ?? 'no answer'}`;
  if (since !== null && !isGood(work))
    broken(`once it has said that it is ready (${since}), it serves`, saw);
  if (status !== null && status >= 500 && status !== 503)
    broken('until it can serve it accepts no connection, or says 503', saw);
}

function isGood({ answer }: Exchange): boolean {
  return answer !== null && answer.status >= 200 && answer.status < 300;
}

const pauseMs = 15;
/** As long is it looked on after it is up. */
const afterMs = 400;
