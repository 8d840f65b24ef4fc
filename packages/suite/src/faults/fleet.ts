/** What is done to a server of two instances. */
import { Skipped } from '@seaworthy/core';
import { openClient } from '@seaworthy/http';
import type { Fleet } from '@seaworthy/supervisor';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { slowCommit } from './database.ts';
import { leftBehind } from './fault.ts';

/** The instances of a scene, or Skipped where there is only a URL. */
function startedFleet(scene: Scene): Fleet {
  if (scene.fleet !== null) return scene.fleet;
  throw new Skipped('needs two instances that Seaworthy starts itself (not --url)');
}

/** Replaces every instance by a new one of the same code, while whatever else is done goes on. */
export async function rollingDeploy(scene: Scene): Promise<void> {
  const fleet = startedFleet(scene);
  scene.recordAct('wait', 'started two new instances beside the old ones');
  const replacements = await fleet.replaceEach({
    onTerm: (instance) => scene.recordAct('stop', `SIGTERM to instance ${instance}`, instance),
  });
  for (const { stop } of replacements) {
    const trouble = leftBehind(stop);
    if (trouble !== null) throw trouble;
  }
}

/**
 * kill -9 of the oldest instance while it does `write`; `meanwhile` runs while it is down; then it is started again.
 * The write goes straight to that instance, and commits are slow, so that it dies in the middle of it. What becomes of it
 * is nobody's to judge.
 */
export async function loseOne(
  scene: Scene,
  write: Request,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const fleet = startedFleet(scene);
  const [lost] = fleet.instances;
  if (lost === undefined) return;
  const client = openClient({ origin: lost.server.origin });
  try {
    await slowCommit(scene, commitMs);
    const spec = await write.spec();
    const { pathname, search } = new URL(spec.url);
    const writing = client.send({ ...spec, url: lost.server.origin + pathname + search });
    await new Promise((resolve) => setTimeout(resolve, commitMs * 1.5));
    const text = `kill -9 of instance ${lost.number}, in the middle of a change`;
    scene.recordAct('kill', text, lost.number);
    await fleet.kill(lost.number);
    await writing;
  } finally {
    await client.close();
  }
  await lost.server.database.delayCommit(0);
  await meanwhile();
  await fleet.revive(lost.number);
  scene.recordAct('start', `started instance ${lost.number} again`, lost.number);
}

/** Much longer than the kill takes us. */
const commitMs = 300;
