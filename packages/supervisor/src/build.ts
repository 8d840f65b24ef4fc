/** Builds a server, once, before it is started. */
import { badConduct } from '@seaworthy/core';
import { assertDiskHasRoom } from './disk.ts';
import { buildEnvironment } from './environment.ts';
import type { ServerPlan } from './plan.ts';
import { runStep } from './step.ts';
import { exitText, lastLines, secondsText } from './words.ts';

/** Bounds of a build. */
export interface BuildOptions {
  /** 10 minutes when left out. */
  readonly timeoutMs?: number;
  /** When aborted, the build is ended at once. */
  readonly signal?: AbortSignal;
}

/** Runs the build of a plan, if it has one. Throws SW_BUILD_FAILED with the last lines that it wrote. */
export async function buildServer(
  plan: ServerPlan,
  options: BuildOptions = {},
): Promise<{ readonly ms: number }> {
  if (plan.build === null) return { ms: 0 };
  const { timeoutMs = longestMs, signal } = options;
  const command = plan.build;
  const result = await runStep({
    command,
    cwd: plan.folder,
    env: buildEnvironment(),
    timeoutMs,
    signal,
  });
  signal?.throwIfAborted();
  const { exit, lines, timedOut, ms } = result;
  if (exit.code === 0 && !timedOut) return { ms };
  await assertDiskHasRoom([plan.folder]);
  const end = timedOut
    ? `it had not ended after ${secondsText(ms)}, and was killed.`
    : `it ended with ${exitText(exit)} after ${secondsText(ms)}.`;
  throw badConduct('SW_BUILD_FAILED', { command }, { saw: `${end} ${lastLines(lines)}` });
}

const longestMs = 10 * 60 * 1000;
