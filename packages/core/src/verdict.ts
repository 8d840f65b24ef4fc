/** What a check may say of a server, and whose fault it is. */

/** Why nothing can be said. Never counts against the learner. */
export type Cause =
  /** Another check failed first, and this one needs what that one asked for. */
  | { readonly kind: 'blocked'; readonly by: string }
  /** The machine lacks something: disk, port, database. */
  | { readonly kind: 'environment'; readonly code: string; readonly message: string }
  /** Our own mistake. */
  | { readonly kind: 'grader'; readonly message: string }
  /** Left out on purpose, by name. Skipped is never evidence. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** The check ran and could not tell: too few acknowledged writes, 429 on every request. */
  | { readonly kind: 'inconclusive'; readonly reason: string };

/** The verdict on one check. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly crashed: boolean }
  | { readonly kind: 'unknown'; readonly cause: Cause };

/** The verdict on a stage: see `stageVerdict`. */
export type StageVerdict = 'passed' | 'broken' | 'undecided';

/**
 * Folds the verdicts of a stage's checks.
 * Broken if any is broken; passed if each holds or is skipped and at least one holds; else undecided.
 */
export function stageVerdict(verdicts: readonly Verdict[]): StageVerdict {
  if (verdicts.some((verdict) => verdict.kind === 'broken')) return 'broken';
  const settled = verdicts.every(
    (verdict) =>
      verdict.kind === 'holds' || (verdict.kind === 'unknown' && verdict.cause.kind === 'skipped'),
  );
  return settled && verdicts.some((verdict) => verdict.kind === 'holds') ? 'passed' : 'undecided';
}

/** The exit code of a run, from its stages: 1 when one is broken, 0 when all passed, else 3. */
export function exitCodeOf(stages: readonly StageVerdict[]): 0 | 1 | 3 {
  if (stages.includes('broken')) return 1;
  return stages.length > 0 && stages.every((stage) => stage === 'passed') ? 0 : 3;
}
