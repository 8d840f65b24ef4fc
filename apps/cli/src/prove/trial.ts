/** Runs the checks against one subject, once, and says what was found. */
import type { Card, RunEvent, StageVerdict, Verdict } from '@seaworthy/core';
import { readServerSettings, type Project } from '@seaworthy/content';
import { renderCard } from '@seaworthy/report';
import { runProject } from '@seaworthy/runner';
import { planServer } from '@seaworthy/supervisor';
import type { StageSpan, Subject } from './subjects.ts';

/** What one run of one subject found. */
export interface Finding {
  readonly seed: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly stages: ReadonlyMap<string, StageVerdict>;
  readonly cards: readonly Card[];
  /** The texts of the remarks, by check. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  readonly ms: number;
}

/** How a subject is run. */
export interface TrialOptions {
  readonly seed: string;
  /** It was built by an earlier trial, and lies there as that left it. */
  readonly isBuilt: boolean;
  readonly stages: StageSpan;
  /** Only this check. */
  readonly only?: string;
  /** Goes on after a stage that is broken. */
  readonly all: boolean;
  readonly signal: AbortSignal;
}

/** Runs the checks against a subject. */
export async function tryOn(
  subject: Subject,
  project: Project,
  options: TrialOptions,
): Promise<Finding> {
  const began = performance.now();
  const { build, root } = await readServerSettings(subject.folder);
  const plan = await planServer({
    folder: subject.folder,
    ...(build === undefined || options.isBuilt ? {} : { build }),
  });
  const ends: Extract<RunEvent, { type: 'check-ended' }>[] = [];
  const result = await runProject({
    run: subject.name,
    project,
    target: { kind: 'started', plan, root, name: subject.name },
    seed: options.seed,
    all: options.all,
    signal: options.signal,
    emit: (event) => {
      if (event.type === 'check-ended') ends.push(event);
    },
    ...options.stages,
    ...(options.only === undefined ? {} : { only: [options.only] }),
  });
  return {
    seed: options.seed,
    verdicts: result.verdicts,
    stages: result.stages,
    cards: ends.flatMap(({ card }) => (card === null ? [] : [card])),
    remarks: new Map(
      ends.map(({ check, remarks }) => [check, remarks.map((remark) => remark.text)]),
    ),
    ms: Math.round(performance.now() - began),
  };
}

/** The ids of the checks that a finding calls broken, in the order of the project. */
export function brokenOf(finding: Finding): readonly string[] {
  return [...finding.verdicts].filter(([, verdict]) => verdict.kind === 'broken').map(([id]) => id);
}

/** Everything that a learner reads of one check: the card, or the remarks. */
export function wordsOf(finding: Finding, check: string): string {
  const card = finding.cards.find((one) => one.check === check);
  const lines =
    card === undefined
      ? []
      : renderCard(card, { width: 10_000, colour: false, plain: true, unicode: true });
  return [...lines, ...(finding.remarks.get(check) ?? [])].join('\n');
}
