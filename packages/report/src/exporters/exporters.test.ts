/** What every exporter keeps: the laws of all readers, and that nothing looks like a pass which is none. */
import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { validateJunit } from '../junit.fixture.ts';
import { junitReport } from '../junit.ts';
import { reportersKeepTheLaws, textsOfJson, type Reporter } from '../reporters.laws.ts';
import { classroomResults } from './classroom.ts';
import { ctrfReport } from './ctrf.ts';
import { exercismResults } from './exercism.ts';
import { githubSummary } from './github-summary.ts';
import { githubAnnotations } from './github.ts';
import {
  countAnnotations,
  countClassroom,
  countCtrf,
  countExercism,
  countTap,
  validateSummary,
  type Counted,
} from './readers.fixture.ts';
import { tapReport } from './tap.ts';

interface Exporter extends Reporter {
  readonly count: (output: string) => Counted;
  /** Whether each check is told one by one, so that those that hold can be counted. */
  readonly tellsEach: boolean;
}

function countJunit(xml: string): Counted {
  const elements = validateJunit(xml);
  const named = (name: string): number => elements.filter((one) => one.name === name).length;
  const failed = named('failure');
  const undecided = named('error');
  return {
    isPass: failed + undecided === 0,
    passed: named('testcase') - failed - undecided - named('skipped'),
    failed,
  };
}

const exporters: readonly Exporter[] = [
  { name: 'JUnit', write: junitReport, count: countJunit, tellsEach: true },
  { name: 'CTRF', write: ctrfReport, count: countCtrf, tellsEach: true, texts: textsOfJson },
  { name: 'TAP', write: tapReport, count: countTap, tellsEach: true },
  {
    name: 'GitHub annotations',
    write: githubAnnotations,
    count: countAnnotations,
    tellsEach: false,
    own: /^::(?:error|warning|notice) title=[^\n:,]+::/gm,
  },
  {
    name: 'GitHub Classroom',
    write: classroomResults,
    count: countClassroom,
    tellsEach: true,
    texts: textsOfJson,
  },
  {
    name: 'Exercism',
    write: exercismResults,
    count: countExercism,
    tellsEach: true,
    texts: textsOfJson,
  },
];

for (const exporter of exporters) {
  if (exporter.name === 'JUnit') continue;
  reportersKeepTheLaws({ ...exporter, validate: exporter.count });
}

reportersKeepTheLaws({
  name: 'GitHub summary',
  write: (events) => githubSummary(events),
  validate: validateSummary,
});

type Ended = Extract<RunEvent, { type: 'check-ended' }>;

function holding(events: readonly RunEvent[]): number {
  const ended = events.filter((event): event is Ended => event.type === 'check-ended');
  return ended.filter(({ verdict }) => verdict.kind === 'holds').length;
}

const whole = demoRun('passed');
const aborted: RunEvent = {
  type: 'run-aborted',
  at: 9999,
  audience: 'learner',
  code: 'SW_DISK_FULL',
  message: 'The disk is full.',
};
const interrupted: RunEvent = {
  type: 'run-ended',
  at: 9999,
  audience: 'learner',
  exitCode: 3,
  durations: { buildMs: 0, bootMs: 0, checksMs: 0, totalMs: 9999 },
  skipped: 0,
};

/** Runs in which nothing is broken and not everything was seen, by what happened to them. */
const partial: readonly (readonly [name: string, events: readonly RunEvent[]])[] = [
  ['nothing happened', []],
  ['nothing but its beginning is known', whole.slice(0, 1)],
  ['it was cut off in its middle', whole.slice(0, 40)],
  ['it was cut off before its last event', whole.slice(0, -1)],
  ['it was aborted in its middle', [...whole.slice(0, 40), aborted]],
  ['it was aborted, and ended in order', [...whole.slice(0, 40), aborted, interrupted]],
  ['it was aborted after its last check', [...whole.slice(0, -1), aborted]],
  ['it was interrupted', [...whole.slice(0, 40), interrupted]],
  ['the machine lacked something', demoRun('undecided')],
  ['we made a mistake', withVerdict({ kind: 'grader', message: 'x' })],
  ['a check could not tell', withVerdict({ kind: 'inconclusive', reason: 'x' })],
];

/** A whole run in which one check says nothing. */
function withVerdict(cause: Extract<Ended['verdict'], { kind: 'unknown' }>['cause']): RunEvent[] {
  return whole.map((event) => {
    if (event.type === 'run-ended') return { ...event, exitCode: 3 };
    const isIt = event.type === 'check-ended' && event.check === 'survive/freshIds';
    return isIt ? { ...event, verdict: { kind: 'unknown', cause } } : event;
  });
}

describe.each(exporters)('$name', ({ write, count, tellsEach }) => {
  test('a run that passed is a pass, with each check that holds', () => {
    const counted = count(write(whole));
    expect(counted).toMatchObject({ isPass: true, failed: 0 });
    if (tellsEach) expect(counted.passed).toBe(14);
  });

  test('a broken claim is failed; what is blocked or skipped is neither failed nor passed', () => {
    const events = demoRun('broken');
    const counted = count(write(events));
    expect(counted).toMatchObject({ isPass: false, failed: 2 });
    if (tellsEach) expect(counted.passed).toBe(holding(events));
  });

  test.each(partial)('is no pass where %s', (_name, events) => {
    const counted = count(write(events));
    expect(counted.isPass).toBe(false);
    // At most the entry of the whole run; no check of the server.
    expect(counted.failed).toBeLessThanOrEqual(1);
    if (tellsEach) expect(counted.passed).toBe(holding(events));
  });

  test('a skipped check makes no pass and no failure, and the rest passes', () => {
    const skipped = withVerdict({ kind: 'skipped', reason: 'no browser' }).map((event) =>
      event.type === 'run-ended' ? { ...event, exitCode: 0 as const } : event,
    );
    const counted = count(write(skipped));
    expect(counted).toMatchObject({ isPass: true, failed: 0 });
    if (tellsEach) expect(counted.passed).toBe(13);
  });
});

test('in GitHub Classroom a run has all points where it passed, and nowhere else', () => {
  expect(countClassroom(classroomResults(whole))).toMatchObject({ points: 14, most: 14 });
  for (const [name, events] of [...partial, ['broken', demoRun('broken')] as const]) {
    const { points, most } = countClassroom(classroomResults(events));
    expect(points, name).toBeLessThan(most);
  }
});
