/** Reads the tests of a package: `data/sample`, `data/secret` with its groups, and the cases that test the validators. */
import { finding } from '../findings.ts';
import type { Aggregation, TestGroup } from '../problem.ts';
import { casesIn, type CaseFiles } from './case-files.ts';
import {
  readGroupSettings,
  type CaseSettings,
  type GroupSettings,
  type SettingsContext,
} from './case-settings.ts';
import { readLegacyGroup } from './legacy-groups.ts';
import { readCase } from './read-case.ts';

/** The groups that are judged. */
export interface TestData {
  readonly sample: TestGroup | null;
  readonly secret: TestGroup;
}

/** Reads `data/`. `outputFlags` are arguments for every output validation, which older formats have in problem.yaml. */
export function readTestData(context: SettingsContext, outputFlags: readonly string[]): TestData {
  const { tree, findings } = context;
  if (!tree.isFolder('data/secret')) {
    const how = 'a folder data/secret with 1.in and 1.ans.';
    findings.push(
      finding('package/missing', { file: 'data/secret' }, { what: 'folder data/secret', how }),
    );
  }
  const usual = {
    args: [],
    inputValidatorArgs: [],
    outputValidatorArgs: outputFlags,
    hasFullFeedback: false,
  };
  const read = hasOldGroups(context) ? readLegacyGroup : readTopGroup;
  const sample = tree.isFolder('data/sample')
    ? read(context, 'data/sample', { ...usual, hasFullFeedback: true })
    : null;
  const secret = read(context, 'data/secret', usual);
  if (secret.cases.length === 0 && secret.groups.length === 0 && tree.isFolder('data/secret')) {
    findings.push(finding('data/no-cases', { file: 'data/secret' }));
  }
  checkRequirements(context, secret);
  return { sample, secret };
}

/** 2023-07 was used with the groups of both forms; the names of the files tell which. */
function hasOldGroups({ tree, format }: SettingsContext): boolean {
  if (format === '2025-09') return false;
  if (format === 'legacy' || format === 'legacy-icpc') return true;
  return [...tree.files.keys()].some((path) => /^data\/(?:.+\/)?testdata\.yaml$/.test(path));
}

function readTopGroup(context: SettingsContext, folder: string, usual: CaseSettings): TestGroup {
  const { tree, findings } = context;
  const settings = readGroupSettings(context, folder, usual);
  const isSample = folder === 'data/sample';
  const here = casesIn({ ...context, folder, isDeep: false, needed: ['ans'] });
  const below = tree
    .namesIn(folder)
    .filter((name) => tree.isFolder(`${folder}/${name}`) && !name.endsWith('.files'));
  if (below.length > 0 && (here.length > 0 || isSample)) {
    findings.push(finding('data/cases-and-groups', { file: folder }));
  }
  const score = secretScore(context, settings, isSample);
  const inherited = { ...settings, file: '', maxScore: null, aggregation: null, requires: [] };
  const groups = below.map((name) =>
    readLowerGroup(context, `${folder}/${name}`, { inherited, outer: score }),
  );
  return group({ context, folder, settings, score, files: here, groups });
}

interface Score {
  readonly aggregation: Aggregation;
  /** Null: unbounded. */
  readonly maxScore: number | null;
}

function secretScore(
  { isScoring }: SettingsContext,
  settings: GroupSettings,
  isSample: boolean,
): Score {
  if (!isScoring || isSample) return { aggregation: 'pass-fail', maxScore: null };
  const { maxScore, aggregation } = settings;
  return {
    aggregation: aggregation ?? 'sum',
    maxScore: maxScore === 'unbounded' ? null : (maxScore ?? 100),
  };
}

function readLowerGroup(
  context: SettingsContext,
  folder: string,
  { inherited, outer }: { readonly inherited: GroupSettings; readonly outer: Score },
): TestGroup {
  const { findings } = context;
  const settings = readGroupSettings(context, folder, inherited);
  const { maxScore } = settings;
  const score = {
    aggregation: context.isScoring ? (settings.aggregation ?? 'pass-fail') : ('pass-fail' as const),
    maxScore: typeof maxScore === 'number' ? maxScore : null,
  };
  if (context.isScoring) findUnbounded(context, { folder, score, outer });
  const files = casesIn({ ...context, folder, isDeep: true, needed: ['ans'] });
  if (files.length === 0) findings.push(finding('data/no-cases', { file: folder }));
  return group({ context, folder, settings, score, files, groups: [] });
}

function findUnbounded(
  { findings }: SettingsContext,
  {
    folder,
    score,
    outer,
  }: { readonly folder: string; readonly score: Score; readonly outer: Score },
): void {
  const place = { file: `${folder}/test_group.yaml`, key: 'max_score' };
  if (score.maxScore === null && (outer.maxScore !== null || score.aggregation === 'pass-fail')) {
    const how = `max_score: what the group is worth; ${outer.maxScore === null ? 'pass-fail needs a number' : 'secret has a greatest score'}.`;
    findings.push(finding('yaml/missing-key', place, { how }));
  }
  if (outer.aggregation === 'pass-fail' && score.aggregation !== 'pass-fail') {
    const problem =
      'data/secret passes or fails as a whole, and this group has another aggregation';
    const repair = 'Let them agree.';
    findings.push(
      finding('yaml/contradiction', { ...place, key: 'score_aggregation' }, { problem, repair }),
    );
  }
}

function group(made: {
  readonly context: SettingsContext;
  readonly folder: string;
  readonly settings: GroupSettings;
  readonly score: Score;
  readonly files: readonly CaseFiles[];
  readonly groups: readonly TestGroup[];
}): TestGroup {
  const { context, settings, score, files } = made;
  const each =
    score.aggregation === 'sum' && score.maxScore !== null
      ? score.maxScore / files.length
      : score.maxScore;
  return {
    name: made.folder.slice('data/'.length),
    cases: files.map((one) => readCase(context, one, { inherited: settings, maxScore: each })),
    groups: made.groups,
    ...score,
    requires: settings.requires,
    stopsAtFailure: score.aggregation !== 'sum',
  };
}

/** A group can only wait for one that comes before it. */
function checkRequirements({ findings }: SettingsContext, secret: TestGroup): void {
  const before = new Set(['sample']);
  for (const one of [secret, ...secret.groups]) {
    for (const name of one.requires) {
      if (before.has(name)) continue;
      const place = { file: `data/${one.name}/test_group.yaml`, key: 'require_pass' };
      findings.push(finding('data/unknown-group', place, { name }));
    }
    if (one !== secret) before.add(one.name);
  }
}
