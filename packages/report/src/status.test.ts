/** The status as it is read: by eye, by ear, in a narrow terminal, by a program; and whatever others wrote into it. */
import { describe, expect, test } from 'vitest';
import { hostileStrings, rawCommand, rawControl } from './hostile.ts';
import { cells } from './layout.ts';
import { statusJson } from './status-json.ts';
import { statusLines } from './status-lines.ts';
import { agoInWords } from './status-phrases.ts';
import { nextCommands, type PathStatus, type ProjectStatus, type StageStatus } from './status.ts';
import type { Look } from './theme.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const wide: Look = { width: 80, colour: false, plain: false, unicode: true };
const none = { ok: 0, broken: 0, blocked: 0, unknown: 0, skipped: 0, unrun: 0 };

function stage(number: number, more: Partial<StageStatus> = {}): StageStatus {
  const title = ['First light', 'Write it down', 'Survive', 'Ship it'][number - 1] ?? '';
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return { slug, number, title, verdict: null, at: null, of: 8, checks: null, hints: 0, ...more };
}

const passed = { verdict: 'passed', at: now - 7_300_000, checks: { ...none, ok: 8 } } as const;
const broken = {
  verdict: 'broken',
  at: now - 30_000,
  checks: { ...none, ok: 4, broken: 1, blocked: 2, skipped: 1 },
  hints: 2,
} as const;

const project: ProjectStatus = {
  slug: 'shop',
  title: 'A shop',
  language: 'rust',
  stages: [stage(1, passed), stage(2, { ...passed, checks: null }), stage(3, broken), stage(4)],
  failure: {
    check: 'survive/keeps',
    name: 'D17',
    claim: 'What was answered with 2xx is still there after kill -9',
    stage: 'survive',
    heldSince: false,
  },
};

const status: PathStatus = {
  now,
  folder: 'mine',
  steps: [
    { number: 2, name: 'words', projects: [], exercises: ['hello', 'bye'] },
    { number: 4, name: 'empty', projects: [], exercises: [] },
    {
      number: 5,
      name: 'projects',
      projects: [project, { slug: 'chat', title: 'A chat' }],
      exercises: [],
    },
  ].map((step) => ({
    ...step,
    exercises: step.exercises.map((slug) => ({ slug, title: slug })),
    projects: step.projects.map(({ slug, title }) => ({ slug, title })),
  })),
  project,
  hasServer: true,
};

const nobody: PathStatus = { ...status, project: null, hasServer: false };

function withStages(...stages: readonly StageStatus[]): PathStatus {
  return { ...status, project: { ...project, stages, failure: null } };
}

describe('the status', () => {
  test('is read by eye', () => {
    expect(statusLines(status, wide)).toEqual([
      ' The path',
      ' step 2  words     2 exercises',
      ' step 4  empty     nothing yet',
      ' step 5  projects  A shop (you are here: 2 of 4 stages passed), A chat',
      ' Steps 1, 3 are not here yet.',
      '',
      ' A shop  mine, in rust',
      ' ✓ ok       1  First light    8 of 8 hold                            2 hours ago',
      ' ✓ ok       2  Write it down  8 checks, no record                    2 hours ago',
      ' ✗ BROKEN   3  Survive                                                  just now',
      '               4 of 8 hold, 1 broken, 1 skipped, 2 blocked, 2 hints',
      ' · open     4  Ship it        8 checks',
      '',
      ' 2 of 4 stages passed · 2 hints used',
      '',
      ' First failure: D17  What was answered with 2xx is still there after kill -9',
      '',
      ' Next:',
      '   seaworthy hint D17     one hint more',
      '   seaworthy compare D17  see it beside the reference',
      '   seaworthy check        after you have mended it',
    ]);
  });

  test('is read in a narrow terminal that has only ASCII', () => {
    const lines = statusLines(status, { ...wide, width: 40, unicode: false });
    expect(lines.slice(13, 19)).toEqual([
      '               2 hours ago',
      ' x BROKEN   3  Survive',
      '               4 of 8 hold, 1 broken,',
      '               1 skipped, 2 blocked,',
      '               2 hints, just now',
      ' . open     4  Ship it',
    ]);
    for (const line of lines) expect(line).toMatch(/^[ -~]{0,40}$/);
  });

  test('is read by ear: whole statements, no signs', () => {
    expect(statusLines(status, { ...wide, plain: true })).toEqual([
      'Step 2 of the path, words: 2 exercises.',
      'Step 4 of the path, empty: nothing yet.',
      'Step 5 of the path, projects: A shop (you are here: 2 of 4 stages passed), A chat.',
      'The project A shop, in mine, in rust.',
      'Stage 1 of 4: First light: passed, 8 of 8 hold, checked 2 hours ago.',
      'Stage 2 of 4: Write it down: passed, 8 checks, no record, checked 2 hours ago.',
      'Stage 3 of 4: Survive: broken, 4 of 8 hold, 1 broken, 1 skipped, 2 blocked, 2 hints, checked just now.',
      'Stage 4 of 4: Ship it: not checked yet, 8 checks.',
      '2 of 4 stages passed, 2 hints used.',
      'The first failure is D17: What was answered with 2xx is still there after kill -9.',
      'Type seaworthy hint D17 to: one hint more.',
      'Type seaworthy compare D17 to: see it beside the reference.',
      'Type seaworthy check to: after you have mended it.',
    ]);
  });

  test('says how to begin where there is no project', () => {
    expect(statusLines(nobody, wide).slice(5)).toEqual([
      '',
      ' There is no project of yours in this folder.',
      '',
      ' What you can begin:',
      '   seaworthy start shop   begin with a starter in your language',
      '   seaworthy start chat   begin with a starter in your language',
      '   seaworthy start hello  the first exercise of step 2',
    ]);
    const [first] = nextCommands({ ...nobody, hasServer: true });
    expect(first?.command).toBe('seaworthy check --project shop');
  });

  test.for<[string, PathStatus, string[]]>([
    ['nothing was checked', withStages(stage(1), stage(2)), ['task', 'check']],
    ['one stage has passed', withStages(stage(1, passed), stage(2)), ['task', 'check']],
    ['all have passed', withStages(stage(1, passed)), ['check', 'start chat']],
    ['one is broken, without a record', withStages(stage(3, { verdict: 'broken' })), ['check']],
    ['one is undecided', withStages(stage(3, { verdict: 'undecided' })), ['check', 'doctor']],
    ['a failure is known', status, ['hint D17', 'compare D17', 'check']],
    [
      'a failure held when it was repeated',
      {
        ...status,
        project: {
          ...project,
          failure: project.failure && { ...project.failure, heldSince: true },
        },
      },
      ['check'],
    ],
  ])('knows what is next when %s', ([, where, commands]) => {
    expect(nextCommands(where).map(({ command }) => command.replace('seaworthy ', ''))).toEqual(
      commands,
    );
  });

  test('a stage of which all was skipped is shown as skipped', () => {
    const skipped = { verdict: 'undecided', checks: { ...none, skipped: 8 } } as const;
    const [row] = statusLines(withStages(stage(3, skipped)), wide).slice(7);
    expect(row).toBe(' – skipped  3  Survive  0 of 8 hold, 8 skipped');
  });

  test('sign, word and colour go together', () => {
    const lines = statusLines(status, { ...wide, colour: true }).join('\n');
    expect(lines).toContain('\u001b[1;31m✗ BROKEN\u001b[22;39m');
    expect(lines).toContain('\u001b[32m✓ ok\u001b[39m');
  });

  test('is a document for programs', () => {
    expect(JSON.parse(statusJson(status))).toMatchObject({
      seaworthy: 1,
      at: '2026-11-23T12:00:00.000Z',
      path: [{ number: 2, name: 'words', exercises: [{}, {}] }, { number: 4 }, { number: 5 }],
      project: { slug: 'shop', title: 'A shop', language: 'rust' },
      stages: [
        { slug: 'first-light', state: 'ok', verdict: 'passed', checks: { ok: 8 } },
        { state: 'ok', checks: null },
        { state: 'broken', checkedAt: '2026-11-23T11:59:30.000Z', hints: 2 },
        { state: 'open', verdict: null, checkedAt: null },
      ],
      totals: { passed: 2, of: 4, hints: 2 },
      failure: { check: 'survive/keeps', name: 'D17' },
      next: [{ command: 'seaworthy hint D17' }, {}, {}],
    });
    expect(JSON.parse(statusJson(nobody))).toMatchObject({ project: null, stages: [] });
  });

  test.for(Object.entries(hostileStrings))('shows %s only escaped', ([, text]) => {
    const hostile: PathStatus = {
      ...status,
      folder: text,
      steps: [{ number: 1, name: text, projects: [{ slug: 'shop', title: text }], exercises: [] }],
      project: {
        ...project,
        title: text,
        language: text,
        stages: project.stages.map((one) => ({ ...one, title: text })),
        failure: project.failure && { ...project.failure, name: 'D1', claim: text },
      },
    };
    for (const look of [wide, { ...wide, width: 40 }, { ...wide, plain: true }]) {
      const lines = statusLines(hostile, look);
      expect(lines.filter((line) => rawControl.test(line) || rawCommand.test(line))).toEqual([]);
      if (!look.plain) expect(lines.filter((line) => cells(line) > look.width)).toEqual([]);
    }
    expect(rawControl.test(statusJson(hostile).replaceAll('\n', ''))).toBe(false);
  });
});

test.for<[seconds: number, words: string]>([
  [-3600, 'on 2026-11-23'],
  [-5, 'just now'],
  [59, 'just now'],
  [60, '1 minute ago'],
  [3599, '59 minutes ago'],
  [7200, '2 hours ago'],
  [86_400, '1 day ago'],
  [13 * 86_400, '13 days ago'],
  [20 * 86_400, '2 weeks ago'],
  [70 * 86_400, '2 months ago'],
  [800 * 86_400, '2 years ago'],
])('%d seconds ago is "%s"', ([seconds, words]) => {
  expect(agoInWords(now - seconds * 1000, now)).toBe(words);
});
