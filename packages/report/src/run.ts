/** What is known of a run so far, folded from its events. Every reader looks at this and at nothing else. */
import type {
  AnnouncedCheck,
  AnnouncedStage,
  Card,
  Durations,
  InstanceState,
  Remark,
  RunEvent,
  StageVerdict,
  Verdict,
} from '@seaworthy/core';
import { endOf, followStory, newStory, type Story } from './story.ts';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** A check of the run, and what came of it. */
export interface CheckState extends AnnouncedCheck {
  /** "D1", "D2" …: its number on this page; its identity is `id`. */
  readonly number: string;
  /** Its place among all checks of the run, from 1. */
  readonly position: number;
  startedAt: number | null;
  endedAt: number | null;
  readonly story: Story;
  trial: { readonly number: number; readonly of: number } | null;
  verdict: Verdict | null;
  ms: number;
  requests: number;
  remarks: readonly Remark[];
  card: Card | null;
}

/** A stage of the run. */
export interface StageState extends Omit<AnnouncedStage, 'checks'> {
  readonly checks: CheckState[];
  started: boolean;
  verdict: StageVerdict | null;
  ms: number;
}

/** A change of one instance of the server. */
export interface InstanceChange {
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly instance: number;
  readonly state: InstanceState;
}

/** A run as far as its events tell it. */
export interface RunState {
  opening: EventOf<'run-started'> | null;
  readonly stages: StageState[];
  readonly checks: Map<string, CheckState>;
  /** Long work that goes on, by its name. */
  readonly work: Map<string, { readonly text: string; readonly since: number }>;
  /** The checks that go on, in the order in which they began. */
  readonly running: Set<CheckState>;
  /** What happened to the server last, and when. */
  server: { readonly text: string; readonly at: number } | null;
  /** How long the server's first start took, until it was ready. */
  readyMs: number | null;
  startingAt: number | null;
  /** What happened to each instance, in order. */
  readonly changes: InstanceChange[];
  /** When the run began, in milliseconds since the Unix epoch, as near as its events tell; null before they do. */
  epoch: number | null;
  requests: number;
  lastAt: number;
  aborted: { readonly code: string; readonly message: string } | null;
  ending: {
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly durations: Durations;
    readonly skipped: number;
  } | null;
}

/** A run of which nothing is known yet. */
export function newRun(): RunState {
  return {
    opening: null,
    stages: [],
    checks: new Map(),
    work: new Map(),
    running: new Set(),
    server: null,
    readyMs: null,
    startingAt: null,
    changes: [],
    epoch: null,
    requests: 0,
    lastAt: 0,
    aborted: null,
    ending: null,
  };
}

/**
 * The numbers that a run's page gives to its checks: D1, D2 … in the order in which they are announced.
 * Whoever takes a number from a learner (`seaworthy replay D2`) or gives one must use this.
 */
export function numberChecks(stages: readonly AnnouncedStage[]): ReadonlyMap<string, string> {
  const ids = stages.flatMap(({ checks }) => checks.map(({ id }) => id));
  return new Map([...new Set(ids)].map((id, at) => [id, `D${at + 1}`]));
}

/** Takes one event into the run. Whatever it says, and wherever the stream was cut, this does not throw. */
export function follow(run: RunState, event: RunEvent): void {
  run.lastAt = Math.max(run.lastAt, event.at);
  if ('check' in event) followCheck(run, event);
  else followRun(run, event);
}

type CheckEvent = EventOf<'check-started' | 'trial' | 'exchange' | 'act' | 'load' | 'check-ended'>;

function followRun(run: RunState, event: Exclude<RunEvent, CheckEvent>): void {
  switch (event.type) {
    case 'run-started':
      run.opening = event;
      for (const stage of event.stages) addStage(run, stage);
      return;
    case 'work-started':
      run.work.set(event.work, { text: event.text, since: event.at });
      return;
    case 'work-ended':
      run.work.delete(event.work);
      return;
    case 'stage-started':
      stageOf(run, event.stage).started = true;
      return;
    case 'stage-ended': {
      const stage = stageOf(run, event.stage);
      stage.verdict = event.verdict;
      stage.ms = event.ms;
      return;
    }
    case 'server':
      followServer(run, event);
      return;
    case 'run-aborted':
      run.aborted = { code: event.code, message: event.message };
      stopAll(run);
      return;
    case 'run-ended':
      run.ending = event;
      stopAll(run);
  }
}

function followCheck(run: RunState, event: CheckEvent): void {
  const check = checkOf(run, event.check);
  switch (event.type) {
    case 'check-started':
      check.startedAt = event.at;
      run.running.add(check);
      return;
    case 'trial':
      check.trial = { number: event.number, of: event.of };
      return;
    case 'exchange':
    case 'act':
    case 'load':
      if (event.type === 'exchange') {
        check.requests += 1;
        run.requests += 1;
      }
      followStory(check.story, event);
      // An event is told after what it tells, so the latest beginning is the nearest.
      run.epoch = Math.max(run.epoch ?? -Infinity, endOf(event) - event.at);
      return;
    case 'check-ended':
      run.requests += Math.max(0, event.requests - check.requests);
      check.endedAt = event.at;
      check.verdict = event.verdict;
      check.ms = event.ms;
      check.requests = event.requests;
      check.remarks = event.remarks;
      check.card = event.card;
      run.running.delete(check);
  }
}

function followServer(run: RunState, event: EventOf<'server'>): void {
  if (event.audience === 'learner') run.server = { text: event.text, at: event.at };
  const { at, state, instance = 1 } = event;
  if (run.changes.length < mostChanges) run.changes.push({ at, state, instance });
  if (event.state === 'starting') run.startingAt ??= event.at;
  if (event.state === 'ready' && run.startingAt !== null) run.readyMs ??= event.at - run.startingAt;
}

const mostChanges = 5000;

function stopAll(run: RunState): void {
  run.running.clear();
  run.work.clear();
  run.server = null;
}

function addStage(run: RunState, announced: AnnouncedStage): StageState {
  const known = run.stages.find(({ slug }) => slug === announced.slug);
  const { checks, ...rest } = announced;
  const stage = known ?? { ...rest, checks: [], started: false, verdict: null, ms: 0 };
  if (known === undefined) run.stages.push(stage);
  for (const check of checks) addCheck(run, stage, check);
  return stage;
}

function addCheck(run: RunState, stage: StageState, announced: AnnouncedCheck): CheckState {
  const known = run.checks.get(announced.id);
  if (known !== undefined) return known;
  const position = run.checks.size + 1;
  const check: CheckState = {
    ...announced,
    number: `D${position}`,
    position,
    startedAt: null,
    endedAt: null,
    story: newStory(),
    trial: null,
    verdict: null,
    ms: 0,
    requests: 0,
    remarks: [],
    card: null,
  };
  stage.checks.push(check);
  run.checks.set(check.id, check);
  return check;
}

/** The stage of that slug; one that was never announced (the stream's beginning is lost) is made up. */
export function stageOf(run: RunState, slug: string): StageState {
  const known = run.stages.find((stage) => stage.slug === slug);
  return known ?? addStage(run, { slug, number: run.stages.length + 1, title: slug, checks: [] });
}

/** The check of that id, made up where it was never announced. */
export function checkOf(run: RunState, id: string): CheckState {
  const known = run.checks.get(id);
  if (known !== undefined) return known;
  const stage = stageOf(run, id.split('/')[0] ?? id);
  return addCheck(run, stage, { id, lens: 'behaviour', claim: id });
}

/** The stage that a check belongs to. */
export function stageWith(run: RunState, check: CheckState): StageState {
  return run.stages.find(({ checks }) => checks.includes(check)) ?? stageOf(run, check.id);
}
