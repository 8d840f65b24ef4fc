/** Says of each subject whether it is as it must be, and of each check whether a mutant proves it. Pure. */
import type { Verdict } from '@seaworthy/core';
import type { Project } from '@seaworthy/content';
import { provePhrases } from '../phrases/prove.ts';
import type { Subject } from './subjects.ts';
import { brokenOf, wordsOf, type Finding } from './trial.ts';

/** A subject with what was found. The first finding is of stage after stage; with a mutant the others are of the named check only. */
export interface Proof {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
}

/** What is wrong with the subjects that were run; empty when all is as it must be. */
export function subjectComplaints(project: Project, proofs: readonly Proof[]): readonly string[] {
  return proofs.flatMap((proof) => complaintsOf(project, proof));
}

/** How many of the findings caught the mutant by the named check. */
export function power(proof: Proof): number {
  const { must } = proof.subject;
  return must.kind === 'be-caught'
    ? proof.findings.filter((finding) => isCaught(proof, finding)).length
    : 0;
}

function complaintsOf(project: Project, proof: Proof): string[] {
  const { subject, findings } = proof;
  const { must, name } = subject;
  const [first] = findings;
  if (first === undefined) return [provePhrases.wasNotRun(name)];
  switch (must.kind) {
    case 'hold':
      return findings.flatMap((finding) => rightComplaints(name, finding));
    case 'fail':
      return hollowComplaint(project, name, must.stage, first);
    case 'be-caught':
      return mutantComplaints(proof, first);
  }
}

function rightComplaints(name: string, finding: Finding): string[] {
  return [...finding.verdicts].flatMap(([id, verdict]) => {
    if (verdict.kind === 'holds') return [];
    if (verdict.kind === 'unknown' && verdict.cause.kind === 'skipped') return [];
    const why = verdict.kind === 'broken' ? wordsOf(finding, id) : JSON.stringify(verdict.cause);
    const complaint = provePhrases.blamed(name, id, verdict.kind);
    return [provePhrases.inSeed(complaint, finding.seed, why)];
  });
}

function hollowComplaint(
  project: Project,
  name: string,
  stage: string,
  finding: Finding,
): string[] {
  const last = project.stages.findIndex((one) => one.slug === stage);
  const failed = project.stages
    .slice(0, last + 1)
    .some((one) => finding.stages.get(one.slug) === 'broken');
  return failed ? [] : [provePhrases.passesHollow(name, stage)];
}

function mutantComplaints(proof: Proof, first: Finding): string[] {
  const { must, name } = proof.subject;
  if (must.kind !== 'be-caught') return [];
  const { caughtBy, says } = must.mutant;
  const caught = power(proof);
  const all: string[] = [];
  if (caught < proof.findings.length) {
    const missed = proof.findings
      .filter((finding) => !isCaught(proof, finding))
      .map(({ seed, verdicts }) =>
        provePhrases.missedWith(seed, verdictText(verdicts.get(caughtBy))),
      );
    const counted = { caught, of: proof.findings.length, missed, others: brokenOf(first) };
    all.push(provePhrases.missed(name, caughtBy, counted));
  }
  const other = proof.findings.find(
    (finding) => isCaught(proof, finding) && !wordsOf(finding, caughtBy).includes(says),
  );
  if (other !== undefined) {
    const complaint = provePhrases.saysNot(name, caughtBy, says);
    all.push(provePhrases.inSeed(complaint, other.seed, wordsOf(other, caughtBy)));
  }
  return all;
}

/** A verdict with its reason. */
function verdictText(verdict: Verdict | undefined): string {
  if (verdict === undefined) return provePhrases.notRun;
  return verdict.kind === 'unknown'
    ? provePhrases.unknown(JSON.stringify(verdict.cause))
    : verdict.kind;
}

function isCaught(proof: Proof, finding: Finding): boolean {
  const { must } = proof.subject;
  if (must.kind !== 'be-caught') return false;
  const { caughtBy, asRemark, says } = must.mutant;
  // A mutant that cannot be built proves nothing.
  if (finding.cards.some((card) => card.code === 'SW_BUILD_FAILED')) return false;
  if (!asRemark) return finding.verdicts.get(caughtBy)?.kind === 'broken';
  const remarks = finding.remarks.get(caughtBy) ?? [];
  return (
    finding.verdicts.get(caughtBy)?.kind === 'holds' &&
    remarks.some((remark) => remark.includes(says))
  );
}

/** Each check needs a mutant that it, or its lens, catches alone among the checks of the first stage that breaks. */
export function checkComplaints(project: Project, proofs: readonly Proof[]): string[] {
  const lenses = new Map(
    project.stages.flatMap(({ checks }) => checks.map(({ id, check }) => [id, check.lens])),
  );
  const killers = new Map<string, string[]>();
  for (const proof of proofs) {
    const { must, name } = proof.subject;
    const [finding] = proof.findings;
    if (must.kind !== 'be-caught' || finding === undefined) continue;
    const stage = must.mutant.caughtBy.split('/')[0] ?? '';
    const sameStage = brokenOf(finding).filter((id) => id.startsWith(`${stage}/`));
    const lens = lenses.get(must.mutant.caughtBy);
    const isAlone = sameStage.every((id) => lenses.get(id) === lens);
    if (isAlone)
      killers.set(must.mutant.caughtBy, [...(killers.get(must.mutant.caughtBy) ?? []), name]);
  }
  return [...lenses.keys()].filter((id) => !killers.has(id)).map((id) => provePhrases.unproved(id));
}
