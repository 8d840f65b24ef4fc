/** Judges a program, and tells each event as it comes. */
import { join } from 'node:path';
import type { JudgeEvent } from '@seaworthy/core';
import { KeptLimits, judge, type JudgeRequest } from '@seaworthy/judge';
import { escapeForTerminal, escapeJson, escapeLines } from '@seaworthy/report';
import type { Surroundings } from '../command.ts';
import { problemPhrases } from '../phrases/problem.ts';
import { ownFolder } from '../settings/own-folder.ts';
import { tellWork } from '../terminal/working.ts';
import { driverFor } from './driver.ts';
import { eventLines } from './judging-lines.ts';

/** What is judged. */
export type Judging = Pick<JudgeRequest, 'problem' | 'program' | 'isWhole' | 'only' | 'timeLimit'>;

/** How it is told, and in which kind of box it runs; as usual where nothing is said. */
export interface JudgingOptions {
  readonly format: string | undefined;
  readonly driver: string | undefined;
  /** Stops it before Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Judges, and tells each event as it comes unless all are told at the end. */
export async function judged(
  what: Judging,
  options: JudgingOptions,
  around: Surroundings,
): Promise<readonly JudgeEvent[]> {
  const driver = await driverFor(options.driver, around.stderr);
  const working = tellWork(around.stderr, problemPhrases.judging);
  const events: JudgeEvent[] = [];
  const signal = options.signal ?? around.signal;
  try {
    for await (const event of judge({ ...what, driver, signal, keptLimits: keptLimits(around) })) {
      events.push(event);
      const now = workAfter(event, what);
      if (now !== null) working.now(escapeForTerminal(now));
      tellEvent(event, options.format, around);
    }
    return events;
  } finally {
    working.end();
    await driver.close();
  }
}

/** Limits that were measured on this machine. */
export function keptLimits({ env }: Pick<Surroundings, 'env'>): KeptLimits {
  return new KeptLimits(join(ownFolder(env), 'time-limits'));
}

/** What comes from a package or a program reaches a terminal only escaped. */
export function writeLines(
  { stdout }: Pick<Surroundings, 'stdout'>,
  lines: readonly string[],
): void {
  if (lines.length > 0) stdout.write(`${escapeLines(lines.join('\n')).join('\n')}\n`);
}

/** What goes on behind an event, where that is something else than before. */
function workAfter(event: JudgeEvent, { problem, timeLimit }: Judging): string | null {
  if (event.type === 'test-ended') return problemPhrases.testing(event.name);
  const { timeLimitSeconds } = problem.limits;
  const isMeasured =
    event.type === 'compiled' &&
    event.isRight &&
    timeLimit === undefined &&
    timeLimitSeconds === null;
  if (isMeasured) return problemPhrases.measuring;
  return event.type === 'limits' ? problemPhrases.judging : null;
}

function tellEvent(event: JudgeEvent, format = 'text', around: Surroundings): void {
  if (format === 'ndjson') around.stdout.write(`${escapeJson(JSON.stringify(event))}\n`);
  else if (format === 'text') writeLines(around, eventLines(event));
}
