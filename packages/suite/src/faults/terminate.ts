/** SIGTERM while something is under way: an idle connection, or a request that is half sent. The server stays down. */
import type { Exchange } from '@seaworthy/core';
import type { ServerStopReport } from '@seaworthy/supervisor';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { straight } from '../tools/slow.ts';
import { leftBehind } from './fault.ts';
import { startedServer } from './started-server.ts';

/** SIGTERM while a client holds a connection open on which it has asked once. Tells how web ended. */
export async function terminate(scene: Scene): Promise<ServerStopReport['exit']> {
  const server = startedServer(scene);
  const idle = await scene.client.holdIdle(scene.root);
  try {
    scene.recordAct('terminate', 'SIGTERM, while a client keeps an idle connection open');
    const report = await server.stop();
    throwIfLeft(report);
    return report.exit;
  } finally {
    idle.hangUp();
  }
}

/** Sends a request but for its last byte, then SIGTERM, then the rest. What came of the request is recorded. */
export async function stopDuring(scene: Scene, upload: Request): Promise<Exchange> {
  const server = startedServer(scene);
  const spec = await straight(scene, await upload.spec());
  await scene.client.closeIdle();
  const prepared = await scene.client.prepare(spec);
  await untilItReads(scene);
  scene.recordAct('terminate', 'SIGTERM, while the last byte of a request is missing');
  const stopping = server.stop();
  await new Promise((resolve) => setTimeout(resolve, holdMs));
  prepared.release();
  const exchange = scene.record(await prepared.exchange);
  throwIfLeft(await stopping);
  return exchange;
}

/**
 * A server that was not yet scheduled has accepted nothing, and owes nothing. One that answers a later connection has
 * accepted the earlier one; one with a single thread does not answer, because it reads what we hold back.
 */
async function untilItReads(scene: Scene): Promise<void> {
  const look = await Promise.race([
    scene.client.holdIdle(scene.root),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), lookMs)),
  ]);
  look?.hangUp();
}

function throwIfLeft(report: ServerStopReport): void {
  const trouble = leftBehind(report);
  if (trouble !== null) throw trouble;
}

const lookMs = 700;
const holdMs = 300;
