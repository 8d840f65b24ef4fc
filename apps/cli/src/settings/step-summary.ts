/** The summary of a step of GitHub Actions: the file that GITHUB_STEP_SUMMARY names, to which every program of the step adds. */
import { appendFileSync, statSync } from 'node:fs';
import { EnvironmentTrouble } from '@seaworthy/core';
import { githubSummaryBytes } from '@seaworthy/report';
import type { Surroundings } from '../command.ts';
import { diskTrouble } from './on-disk.ts';

/** A summary that can be written. */
export interface StepSummary {
  /** Adds a text that is made to fit into so many bytes. */
  append(textOf: (bytes: number) => string): void;
}

/** The summary of the step in which this runs; null outside of GitHub Actions. Found unwritable at once, not after the run. */
export function stepSummary(env: Surroundings['env']): StepSummary | null {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return null;
  const add = (textOf: (bytes: number) => string): void => {
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      appendFileSync(file, textOf(Math.max(0, githubSummaryBytes - size)));
    } catch (cause) {
      throw summaryTrouble(file, cause);
    }
  };
  add(() => '');
  return { append: add };
}

function summaryTrouble(file: string, cause: unknown): EnvironmentTrouble {
  const trouble = diskTrouble(file, cause);
  if (trouble.code === 'SW_DISK_FULL') return trouble;
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new EnvironmentTrouble('SW_NO_SUMMARY', { file, problem }, { cause });
}
