/** Reads `limits` of `problem.yaml`. What is left out is the usual limit of the format. */
import type { ProblemLimits } from '../problem.ts';
import { mebibyte } from '../sizes.ts';
import type { YamlMap } from './yaml-map.ts';

/** Limits in the form of 2025-09. */
export function readLimits(yaml: YamlMap | null): ProblemLimits {
  const multipliers = yaml?.map('time_multipliers') ?? null;
  const limits = {
    ...sharedLimits(yaml),
    acceptedToLimit: multipliers?.number('ac_to_time_limit', { least: 1 }) ?? 2,
    limitToExceeded: multipliers?.number('time_limit_to_tle', { least: 1 }) ?? 1.5,
  };
  multipliers?.finish();
  // Only for problems of several passes, which are refused where their type is read.
  yaml?.number('validation_passes', { least: 2, isInteger: true });
  yaml?.finish();
  return limits;
}

/** Limits in the form of the older formats. */
export function readLegacyLimits(yaml: YamlMap | null): ProblemLimits {
  const limits = {
    ...sharedLimits(yaml),
    acceptedToLimit: yaml?.number('time_multiplier', { above: 0 }) ?? 5,
    limitToExceeded: yaml?.number('time_safety_margin', { above: 0 }) ?? 2,
  };
  yaml?.finish();
  return limits;
}

function sharedLimits(yaml: YamlMap | null) {
  const amount = (key: string, usual: number): number =>
    yaml?.number(key, { above: 0, isInteger: true }) ?? usual;
  return {
    // Neither is part of the older formats, but both are met in such packages.
    timeLimitSeconds: yaml?.number('time_limit', { above: 0 }) ?? null,
    timeResolutionSeconds: yaml?.number('time_resolution', { above: 0 }) ?? 1,
    memoryBytes: amount('memory', 2048) * mebibyte,
    outputBytes: amount('output', 8) * mebibyte,
    codeBytes: amount('code', 128) * 1024,
    compileMs: amount('compilation_time', 60) * 1000,
    compileMemoryBytes: amount('compilation_memory', 2048) * mebibyte,
    validationMs: amount('validation_time', 60) * 1000,
    validationMemoryBytes: amount('validation_memory', 2048) * mebibyte,
    validationOutputBytes: amount('validation_output', 8) * mebibyte,
  };
}
