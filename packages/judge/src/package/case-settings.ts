/** Settings of tests: `test_group.yaml` for a folder of them, `<case>.yaml` for one. */
import { finding, type Finding } from '../findings.ts';
import type { Aggregation, Format, ValidatorArgs } from '../problem.ts';
import { settingsFiles } from './case-files.ts';
import type { PackageTree } from './package-tree.ts';
import { readYaml, type YamlMap } from './yaml-map.ts';

/** What a case inherits. */
export interface CaseSettings {
  readonly args: readonly string[];
  readonly inputValidatorArgs: ValidatorArgs;
  readonly outputValidatorArgs: readonly string[];
  readonly hasFullFeedback: boolean;
}

/** What is said for a whole group. */
export interface GroupSettings extends CaseSettings {
  readonly file: string;
  /** Null: not said. */
  readonly maxScore: number | 'unbounded' | null;
  readonly aggregation: Aggregation | null;
  readonly requires: readonly string[];
}

/** What is said for one case beside what it inherits. */
export interface OneCaseSettings extends CaseSettings {
  readonly hint: string | null;
  readonly description: string | null;
}

/** Where settings are read from, and where findings go. */
export interface SettingsContext {
  readonly tree: PackageTree;
  readonly format: Format;
  readonly findings: Finding[];
  readonly isScoring: boolean;
  /** Values of constants, which stand in these files as `{{name}}`. */
  readonly constants: ReadonlyMap<string, string>;
}

/** The settings of a folder, such as `data/secret`; the usual ones where it has no file. */
export function readGroupSettings(
  context: SettingsContext,
  folder: string,
  usual: CaseSettings,
): GroupSettings {
  const file = `${folder}/test_group.yaml`;
  const nothing = { ...usual, file, maxScore: null, aggregation: null, requires: [] };
  findOther(context, folder);
  const yaml = context.tree.isFile(file) ? readYaml(context.tree, file, context) : null;
  if (yaml === null) return nothing;
  const group = {
    ...nothing,
    ...readInherited(yaml, usual),
    maxScore: maxScoreOf(yaml),
    aggregation: yaml.oneOf('score_aggregation', ['pass-fail', 'sum', 'min']),
    requires: yaml.strings('require_pass', true) ?? [],
  };
  refuseStatic(yaml);
  refuseMisplaced(yaml, folder, context.isScoring);
  yaml.finish();
  return withConstants(group, context.constants);
}

/** The settings of one case: its own file, else what it inherits. */
export function readCaseSettings(
  context: SettingsContext,
  file: string,
  inherited: CaseSettings,
): OneCaseSettings {
  const nothing = { ...inherited, hint: null, description: null };
  if (!context.tree.isFile(file)) return nothing;
  const yaml = readYaml(context.tree, file, context);
  if (yaml === null) return nothing;
  const own = {
    ...readInherited(yaml, inherited),
    hint: yaml.string('hint'),
    description: yaml.string('description'),
  };
  yaml.finish();
  return own;
}

/** The settings of the other versions stand in a file of another name. */
function findOther({ tree, format, findings }: SettingsContext, folder: string): void {
  const file = `${folder}/testdata.yaml`;
  if (format !== '2025-09' || !tree.isFile(file)) return;
  const known = settingsFiles[0] ?? '';
  findings.push(finding('package/unknown-entry', { file }, { format, known }));
}

function readInherited(yaml: YamlMap, usual: CaseSettings): CaseSettings {
  for (const unused of ['input_visualizer_args', 'output_visualizer_args']) yaml.strings(unused);
  return {
    args: yaml.strings('args') ?? usual.args,
    inputValidatorArgs: validatorArgsOf(yaml) ?? usual.inputValidatorArgs,
    outputValidatorArgs: yaml.strings('output_validator_args') ?? usual.outputValidatorArgs,
    hasFullFeedback: yaml.boolean('full_feedback') ?? usual.hasFullFeedback,
  };
}

function validatorArgsOf(yaml: YamlMap): ValidatorArgs | null {
  const key = 'input_validator_args';
  const value = yaml.value(key);
  if (value === null) return null;
  if (Array.isArray(value)) return yaml.strings(key);
  const map = yaml.map(key);
  if (map === null) return null;
  return new Map(map.keys().map((name) => [name, map.strings(name) ?? []] as const));
}

function maxScoreOf(yaml: YamlMap): number | 'unbounded' | null {
  if (yaml.value('max_score') === 'unbounded') return 'unbounded';
  return yaml.number('max_score', { least: 0, isInteger: true });
}

function refuseStatic(yaml: YamlMap): void {
  for (const key of ['static_validation_score', 'static_validator_args']) {
    if (yaml.value(key) === null) continue;
    const repair = 'Take it out, or check the sources in another way.';
    yaml.find('package/unsupported', key, { what: 'A validator of sources', repair });
  }
}

function refuseMisplaced(yaml: YamlMap, folder: string, isScoring: boolean): void {
  const isSample = folder === 'data/sample';
  if (isScoring && !isSample) return;
  const reason = isSample ? 'Samples have no score' : 'The problem is not a scoring one';
  for (const key of ['max_score', 'score_aggregation', 'require_pass']) {
    if (!yaml.has(key)) continue;
    const problem = `${reason}, and so "${key}" cannot stand here`;
    yaml.find('yaml/contradiction', key, { problem, repair: 'Take the key out.' });
  }
}

function withConstants(
  group: GroupSettings,
  constants: ReadonlyMap<string, string>,
): GroupSettings {
  const fill = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => fillConstants(text, constants));
  const { inputValidatorArgs } = group;
  return {
    ...group,
    args: fill(group.args),
    outputValidatorArgs: fill(group.outputValidatorArgs),
    inputValidatorArgs:
      'get' in inputValidatorArgs
        ? new Map([...inputValidatorArgs].map(([name, args]) => [name, fill(args)]))
        : fill(inputValidatorArgs),
  };
}

/** A text with the values of constants in place of `{{name}}`; what is no constant stays. */
export function fillConstants(text: string, constants: ReadonlyMap<string, string>): string {
  return text.replace(
    /\{\{([a-zA-Z_]\w*)\}\}/g,
    (place, name: string) => constants.get(name) ?? place,
  );
}
