/** The time limit of an exercise as its authors measured it, so that no learner waits until it is measured again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { TimeLimit } from '@seaworthy/judge';
import { exercisePhrases } from '../phrases/exercise.ts';

/** Beside `problem.yaml`; `prove --record` writes it. */
export const timeLimitFile = 'time-limit.json';

/** The limit, with what the calibration program took where it was measured; undefined where there is none. */
export async function keptLimit(folder: string): Promise<TimeLimit | undefined> {
  const file = join(folder, timeLimitFile);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  if (isTimeLimit(value)) return value;
  throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem: exercisePhrases.badTimeLimit });
}

function isTimeLimit(value: unknown): value is TimeLimit {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  const isMs = (one: unknown): boolean => typeof one === 'number' && one > 0;
  const calibrationMs = members.get('calibrationMs');
  return isMs(members.get('limitMs')) && (calibrationMs === null || isMs(calibrationMs));
}
