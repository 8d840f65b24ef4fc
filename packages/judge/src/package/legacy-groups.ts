/**
 * Test groups of the older formats: `testdata.yaml`, nested as deep as one likes, each inherited whole by the folders below.
 * Their graders become what 2025-09 has: sum, min, or all-or-nothing.
 */
import { finding } from '../findings.ts';
import type { Aggregation, TestGroup, ValidatorArgs } from '../problem.ts';
import { casesIn } from './case-files.ts';
import type { CaseSettings, SettingsContext } from './case-settings.ts';
import { readCase } from './read-case.ts';
import { wordsOf } from './words.ts';
import { readYaml, type YamlMap } from './yaml-map.ts';

interface OldSettings extends CaseSettings {
  readonly acceptScore: number;
  readonly stopsAtFailure: boolean;
  readonly aggregation: Aggregation;
}

/** Reads `data/sample` or `data/secret` with all that is below. */
export function readLegacyGroup(
  context: SettingsContext,
  folder: string,
  usual: CaseSettings,
): TestGroup {
  const first: OldSettings = {
    ...usual,
    acceptScore: 1,
    stopsAtFailure: true,
    aggregation: 'pass-fail',
  };
  return readGroup(context, folder, settingsOf(context, 'data', first));
}

function readGroup(context: SettingsContext, folder: string, above: OldSettings): TestGroup {
  const { tree } = context;
  const settings = settingsOf(context, folder, above);
  const files = casesIn({ ...context, folder, isDeep: false, needed: ['ans'] });
  const maxScore = context.isScoring ? settings.acceptScore : null;
  const cases = files.map((one) => readCase(context, one, { inherited: settings, maxScore }));
  const groups = tree
    .namesIn(folder)
    .filter((name) => tree.isFolder(`${folder}/${name}`) && !name.endsWith('.files'))
    .map((name) => readGroup(context, `${folder}/${name}`, settings));
  const worth = [...cases, ...groups].map((one) => one.maxScore ?? 0);
  return {
    name: folder.slice('data/'.length),
    cases,
    groups,
    aggregation: settings.aggregation,
    maxScore: context.isScoring ? worthOf(settings.aggregation, worth) : null,
    requires: [],
    stopsAtFailure: settings.stopsAtFailure,
  };
}

function worthOf(aggregation: Aggregation, parts: readonly number[]): number {
  if (aggregation === 'min') return parts.length === 0 ? 0 : Math.min(...parts);
  return parts.reduce((sum, part) => sum + part, 0);
}

function settingsOf(context: SettingsContext, folder: string, above: OldSettings): OldSettings {
  const { tree } = context;
  const file = `${folder}/testdata.yaml`;
  if (context.format !== 'legacy' && tree.isFile(`${folder}/test_group.yaml`)) {
    const repair = 'Keep the files of one version: test_group.yaml.';
    const what = 'A package with both testdata.yaml and test_group.yaml';
    const place = { file: `${folder}/test_group.yaml` };
    context.findings.push(finding('package/unsupported', place, { what, repair }));
  }
  if (!tree.isFile(file)) return above;
  const yaml = readYaml(tree, file, context);
  if (yaml === null) return above;
  const settings = {
    args: above.args,
    hasFullFeedback: above.hasFullFeedback,
    ...flagsOf(yaml, above),
    acceptScore: acceptScoreOf(yaml, context.isScoring),
    stopsAtFailure: (yaml.oneOf('on_reject', ['break', 'continue']) ?? 'break') === 'break',
    aggregation: aggregationOf(yaml, context.isScoring),
  };
  yaml.finish();
  return settings;
}

function flagsOf(yaml: YamlMap, above: OldSettings) {
  const input = flagsWithName(yaml, 'input_validator_flags');
  const output = flagsWithName(yaml, 'output_validator_flags');
  const inputValidatorArgs: ValidatorArgs =
    input !== null && input.name !== null
      ? new Map([[input.name, input.flags]])
      : (input?.flags ?? []);
  return { inputValidatorArgs, outputValidatorArgs: output?.flags ?? above.outputValidatorArgs };
}

function flagsWithName(
  yaml: YamlMap,
  key: string,
): { readonly name: string | null; readonly flags: readonly string[] } | null {
  if (typeof yaml.value(key) !== 'object' || !yaml.has(key)) {
    const text = yaml.has(key) ? yaml.string(key) : null;
    return text === null ? null : { name: null, flags: wordsOf(text) };
  }
  const map = yaml.map(key);
  if (map === null) return null;
  const read = { name: map.string('name'), flags: wordsOf(map.string('flags') ?? '') };
  map.finish();
  return read;
}

function acceptScoreOf(yaml: YamlMap, isScoring: boolean): number {
  const score = yaml.number('accept_score');
  const refused = yaml.number('reject_score');
  const range = yaml.has('range') ? yaml.value('range') : null;
  if (!isScoring) {
    for (const key of ['accept_score', 'reject_score', 'range']) {
      if (!yaml.has(key)) continue;
      const problem = `The problem is not a scoring one, and so "${key}" cannot stand here`;
      yaml.find('yaml/contradiction', key, { problem, repair: 'Take the key out.' });
    }
  }
  if (refused !== null && refused !== 0) {
    yaml.find('package/unsupported', 'reject_score', {
      what: 'A score for a test that fails',
      repair: 'Let it be 0.',
    });
  }
  if (range !== null && !isRange(range)) {
    yaml.find('yaml/wrong-type', 'range', {
      found: JSON.stringify(range),
      wanted: 'two numbers with a space between',
    });
  }
  return score ?? 1;
}

function isRange(value: unknown): boolean {
  return typeof value === 'string' && /^[-+]?(?:inf|[\d.]+)\s+[-+]?(?:inf|[\d.]+)$/.test(value);
}

/** The grader of old: without a flag that keeps the score of what passed, one failure takes all. */
function aggregationOf(yaml: YamlMap, isScoring: boolean): Aggregation {
  if (yaml.oneOf('grading', ['default', 'custom']) === 'custom') {
    yaml.find('package/unsupported', 'grading', {
      what: 'A grader of the package',
      repair: 'Use sum or min.',
    });
  }
  const flags = wordsOf(yaml.string('grader_flags') ?? '');
  for (const flag of flags) {
    if (graderFlags.includes(flag)) continue;
    yaml.find('package/unsupported', 'grader_flags', {
      what: `The grader flag "${flag}"`,
      repair: `These are: ${graderFlags.join(', ')}.`,
    });
  }
  if (!isScoring) return 'pass-fail';
  const mode = flags.filter((flag) => flag === 'min' || flag === 'sum').at(-1);
  if (mode === 'min') return 'min';
  return flags.some((flag) => keepsParts.includes(flag)) ? 'sum' : 'pass-fail';
}

const keepsParts = ['always_accept', 'accept_if_any_accepted', 'ignore_sample'];
const graderFlags = [...keepsParts, 'sum', 'min', 'first_error', 'worst_error'];
