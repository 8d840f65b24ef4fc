/** What `seaworthy prove` does; its help stands in `commands/prove.ts`. */
import { join } from 'node:path';
import { Mistake, type Lens } from '@seaworthy/core';
import { findExercises, findProjects, openProject, type Project } from '@seaworthy/content';
import { disposeCluster } from '@seaworthy/database';
import { renderCard } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { newSeed } from '../checking.ts';
import { provePhrases } from '../phrases/prove.ts';
import { curriculumFolder, home, loadModule, shortPath } from '../places.ts';
import { partOf, partOfSubjects, readPart } from '../prove/part.ts';
import { checkComplaints, subjectComplaints, type Proof } from '../prove/judgement.ts';
import { findSubjects, prepareSubject, type StageSpan, type Subject } from '../prove/subjects.ts';
import { proveExercises } from '../prove/exercises.ts';
import { followProof, type Progress } from '../prove/progress.ts';
import { recordPower, refuseToRecordElsewhere } from '../prove/record.ts';
import { matrix, proofLine } from '../prove/table.ts';
import { tryOn, type Finding } from '../prove/trial.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [only] = args.positionals;
  const exercises = [...(await findExercises(curriculumFolder)).keys()];
  if (args.flag('record')) refuseToRecordElsewhere();
  if (only !== undefined && (only === allExercises || exercises.includes(only))) {
    const chosenOnes =
      only === allExercises ? partOf(exercises, readPart(args.text('part'))) : [only];
    return (await proveExercises(chosenOnes, args.flag('record'), around)) === 0 ? 0 : 1;
  }
  const slugs = only === undefined ? [...(await findProjects(curriculumFolder)).keys()] : [only];
  let failed = 0;
  try {
    for (const slug of slugs) {
      const project = await openProject(curriculumFolder, slug, loadModule);
      failed += await proveProject(project, args, around);
    }
  } finally {
    await disposeCluster();
  }
  return failed === 0 ? 0 : 1;
}

/** In place of a slug. */
const allExercises = 'exercises';

async function proveProject(
  project: Project,
  args: Arguments,
  around: Surroundings,
): Promise<number> {
  const { stdout, signal } = around;
  const all = await findSubjects(project, join(home, '.seaworthy', 'mutants'));
  const subjects = chosen(all, args);
  const seeds = seedsOf(args);
  stdout.write(`${provePhrases.opening(project.title, subjects.length, seeds)}\n`);
  const progress = followProof(subjects.length, around);
  const jobs = wholeNumber(args, 'jobs', 2);
  const isFull = args.flag('full');
  const counts = isFull || args.text('seeds') !== undefined;
  const plan = { seeds, jobs, isFull, counts, signal, progress };
  const proofs = await prove(subjects, project, plan, (proof) => {
    progress.end(proofLine(proof));
    if (args.flag('cards')) stdout.write(cardsText(proof));
  });
  if (args.flag('record')) {
    const file = await recordPower(project, proofs);
    stdout.write(`${provePhrases.recorded(shortPath(file, around.cwd))}\n`);
  }
  if (signal.aborted) {
    stdout.write(`${provePhrases.stopped(proofs.length, subjects.length)}\n`);
    return 1;
  }
  // What a check is proved by can only be said when every mutant was run.
  const isWhole = subjects.length === all.length;
  const ids = project.stages.flatMap((stage) => stage.checks.map((placed) => placed.id));
  if (isWhole) stdout.write(`\n${matrix(ids, proofs).join('\n')}\n\n`);
  const unproved = isWhole ? checkComplaints(project, proofs) : [];
  const found = [...subjectComplaints(project, proofs), ...unproved];
  for (const complaint of found) stdout.write(`  ${complaint}\n`);
  stdout.write(`${provePhrases.ending(proofs.length - found.length, found.length)}\n`);
  return found.length;
}

/** Runs the subjects, several at the same time, and tells each as it ends; returns them in their order. */
async function prove(
  subjects: readonly Subject[],
  project: Project,
  plan: Plan,
  tell: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  const queue = [...subjects];
  const work = async (): Promise<void> => {
    for (let subject = queue.shift(); subject !== undefined; subject = queue.shift()) {
      const proof = { subject, findings: await findingsOf(subject, project, plan) };
      // What was stopped in its middle says nothing.
      if (plan.signal.aborted) return;
      proofs.push(proof);
      tell(proof);
    }
  };
  await Promise.all(Array.from({ length: plan.jobs }, work));
  return proofs.toSorted(
    (one, other) => subjects.indexOf(one.subject) - subjects.indexOf(other.subject),
  );
}

/** The subjects that were asked for. */
function chosen(all: readonly Subject[], args: Arguments): readonly Subject[] {
  const name = args.text('subject') ?? '';
  const caughtBy = args.text('check');
  const named = all.filter(
    (subject) => subject.name.includes(name) && isCaughtBy(subject, caughtBy),
  );
  const subjects = partOfSubjects(named, readPart(args.text('part')));
  if (subjects.length > 0) return subjects;
  throw new Mistake('SW_BAD_ARGUMENT', {
    problem: provePhrases.noServer(name, caughtBy),
    command: 'prove',
  });
}

/** Whether a subject is a mutant for a check whose id contains this; every subject where nothing was asked. */
function isCaughtBy({ must }: Subject, check: string | undefined): boolean {
  if (check === undefined) return true;
  return must.kind === 'be-caught' && must.mutant.caughtBy.includes(check);
}

interface Plan {
  readonly seeds: readonly string[];
  /** How many subjects at the same time. */
  readonly jobs: number;
  /** Every stage for every subject. */
  readonly isFull: boolean;
  /** Every seed for every subject, so that it can be said how often; otherwise only where the moment decides. */
  readonly counts: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * With the first seed the stages in their order, as a learner's run goes: to the first that is broken, or to the end when
 * all is asked for; a mutant only the stage of the check that is named. With the other seeds a mutant meets only that
 * check.
 */
async function findingsOf(
  subject: Subject,
  project: Project,
  plan: Plan,
): Promise<readonly Finding[]> {
  await prepareSubject(subject, project);
  const { must } = subject;
  const findings: Finding[] = [];
  const seeds = seedsFor(subject, project, plan);
  const stages = stagesFor(subject, plan);
  for (const seed of seeds) {
    if (plan.signal.aborted) break;
    const isLater = must.kind === 'be-caught' && findings.length > 0;
    const only = isLater ? { only: must.mutant.caughtBy } : {};
    const { isFull: all, signal } = plan;
    const isBuilt = findings.length > 0;
    const options = { seed, stages, all, signal, isBuilt, ...only };
    findings.push(await tryOn(subject, project, options));
    plan.progress.tell(subject.name, findings.length, seeds.length);
  }
  return findings;
}

/** What a mutant breaks before or after the stage that must catch it is looked at with `--full` only. */
function stagesFor({ must, stages }: Subject, { isFull }: Plan): StageSpan {
  if (must.kind !== 'be-caught' || isFull) return stages;
  const [stage = ''] = must.mutant.caughtBy.split('/');
  return { from: stage, upTo: stage };
}

function seedsFor({ must }: Subject, project: Project, { seeds, counts }: Plan): readonly string[] {
  switch (must.kind) {
    case 'fail':
      return seeds.slice(0, 1);
    case 'hold':
      // A variant differs from an implementation in small things only, whatever the seed.
      return must.often ? seeds : seeds.slice(0, counts ? 3 : 1);
    case 'be-caught':
      return counts || dependsOnTheMoment(project, must.mutant.caughtBy)
        ? seeds
        : seeds.slice(0, 1);
  }
}

/** Whether a check sees a fault only when it looks in the right moment. */
function dependsOnTheMoment(project: Project, id: string): boolean {
  const placed = project.stages.flatMap(({ checks }) => checks).find((one) => one.id === id);
  return placed !== undefined && lensesOfMoments.has(placed.check.lens);
}

const lensesOfMoments: ReadonlySet<Lens> = new Set(['concurrency', 'durability', 'operations']);

function cardsText(proof: Proof): string {
  const { must } = proof.subject;
  if (must.kind !== 'be-caught') return '';
  const [first] = proof.findings;
  const card = first?.cards.find((one) => one.check === must.mutant.caughtBy);
  const remarks = first?.remarks.get(must.mutant.caughtBy) ?? [];
  const lines =
    card === undefined
      ? remarks
      : renderCard(card, { width: 90, colour: false, plain: false, unicode: true });
  return `${lines.map((line) => `      ${line}`).join('\n')}\n\n`;
}

function seedsOf(args: Arguments): readonly string[] {
  const count = args.flag('full') ? 20 : wholeNumber(args, 'seeds', 3);
  const first = args.text('seed') ?? newSeed();
  return Array.from({ length: count }, (_, index) => (index === 0 ? first : `${first}-${index}`));
}

function wholeNumber(args: Arguments, option: string, otherwise: number): number {
  const text = args.text(option);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100) return value;
  throw new Mistake('SW_BAD_ARGUMENT', {
    problem: provePhrases.noWholeNumber(option, text),
    command: 'prove',
  });
}
