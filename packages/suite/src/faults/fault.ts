/** Faults: what we do to a server. Each is a function of the scene and the server that was started. */
import { badConduct, type ClaimBroken } from '@seaworthy/core';
import type { RunningServer, ServerStopReport } from '@seaworthy/supervisor';
import type { Scene } from '../scene.ts';

/** Something that we do to a running server; what it did is recorded in the scene. */
export type Fault = (scene: Scene, server: RunningServer) => Promise<void>;

/** kill -9 of the whole process group. The server stays down until it is started again. */
export const kill: Fault = async (scene, server) => {
  scene.recordAct('kill', 'kill -9 of every process of the server');
  await server.kill();
};

/** SIGTERM, as a deploy sends it. The server stays down until it is started again. It has 10 s to end. */
export const stop: Fault = async (scene, server) => {
  scene.recordAct('stop', 'SIGTERM, and waited until every process had ended');
  const trouble = leftBehind(await server.stop());
  if (trouble !== null) throw trouble;
};

/** What a server did wrong that did not go by itself; null where it did. */
export function leftBehind(report: ServerStopReport): ClaimBroken | null {
  if (!report.killed && report.leftBehind === 0) return null;
  const count = report.leftBehind === 1 ? 'one process' : `${report.leftBehind} processes`;
  const saw = `${count} still there after 10 s, which had to be ended with kill -9`;
  return badConduct('SW_LEFT_BEHIND', { seconds: 10 }, { saw });
}
