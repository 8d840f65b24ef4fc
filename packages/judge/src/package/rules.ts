/** Reads `submissions/submissions.yaml`: patterns of submissions, and what is expected of each. */
import type { Finding } from '../findings.ts';
import type { Format, FormatVerdict, Rule, TimeBounds } from '../problem.ts';
import { emptyRule } from './default-rules.ts';
import type { PackageTree } from './package-tree.ts';
import { readYaml, type YamlMap } from './yaml-map.ts';

/** What stands under one pattern. */
export interface SubmissionEntry {
  readonly pattern: string;
  readonly place: { readonly file: string; readonly line: number | null };
  readonly language: string | null;
  readonly entrypoint: string | null;
  readonly rules: readonly Rule[];
}

/** Reads the file; what cannot be read is found. */
export function readRules(
  tree: PackageTree,
  file: string,
  about: { readonly format: Format; readonly findings: Finding[] },
): readonly SubmissionEntry[] {
  const yaml = readYaml(tree, file, about);
  if (yaml === null) return [];
  return yaml.keys().flatMap((pattern) => {
    const entry = yaml.map(pattern);
    return entry === null ? [] : [readEntry(pattern, entry)];
  });
}

function readEntry(pattern: string, yaml: YamlMap): SubmissionEntry {
  const whole = readRule(yaml, { submissions: pattern, cases: null });
  const language = yaml.string('language');
  const entrypoint = yaml.string('entrypoint');
  yaml.boolean('model_solution');
  yaml.value('authors');
  const parts = yaml.keys().filter((key) => !ownKeys.includes(key));
  const rules = parts.flatMap((key) => {
    // Anything that is no map is a key that is spelled wrong, and no pattern of test cases.
    const value = yaml.value(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yaml.find('yaml/unknown-key', key, {
        format: yaml.source.format,
        suggestion: 'A pattern of test cases would have keys of its own below it. ',
        known: ownKeys.join(', '),
      });
      return [];
    }
    const map = yaml.map(key);
    if (map === null) return [];
    const rule = readRule(map, { submissions: pattern, cases: key });
    map.finish();
    return [rule];
  });
  const { file } = yaml.source;
  return { pattern, place: { file, line: null }, language, entrypoint, rules: [whole, ...rules] };
}

function readRule(
  yaml: YamlMap,
  of: { readonly submissions: string; readonly cases: string | null },
): Rule {
  const permitted = verdictsOf(yaml, 'permitted');
  const required = verdictsOf(yaml, 'required');
  const bounds = boundsOf(yaml);
  const rule = {
    ...emptyRule,
    ...of,
    permitted,
    required,
    score: scoreOf(yaml),
    message: yaml.string('message'),
    bounds,
  };
  if (permitted !== null && required !== null && !required.some((one) => permitted.includes(one))) {
    contradiction(yaml, 'required', `None of ${required.join(', ')} is permitted`);
  }
  if (bounds === 'upper' && permitted !== null && !permitted.includes('TLE')) {
    contradiction(
      yaml,
      'use_for_time_limit',
      'TLE is not permitted, and so there is no upper bound',
    );
  }
  return rule;
}

function contradiction(yaml: YamlMap, key: string, problem: string): void {
  yaml.find('yaml/contradiction', key, { problem, repair: 'Let the keys agree.' });
}

function verdictsOf(yaml: YamlMap, key: string): readonly FormatVerdict[] | null {
  const words = yaml.strings(key);
  if (words === null) return null;
  if (words.length === 0) {
    yaml.find('yaml/wrong-type', key, { found: 'an empty list', wanted: 'a list of verdicts' });
    return null;
  }
  return words.flatMap((word) => {
    const verdict = verdicts.find((one) => one === word);
    if (verdict === undefined)
      yaml.find('yaml/not-one-of', key, { found: `"${word}"`, known: verdicts.join(', ') });
    return verdict ?? [];
  });
}

function scoreOf(yaml: YamlMap): readonly [number, number] | null {
  const value = yaml.value('score');
  if (value === null) return null;
  if (typeof value === 'number') return [value, value];
  if (Array.isArray(value)) {
    const [least, most, ...more] = value as readonly unknown[];
    if (
      typeof least === 'number' &&
      typeof most === 'number' &&
      more.length === 0 &&
      least <= most
    ) {
      return [least, most];
    }
  }
  yaml.find('yaml/wrong-type', 'score', {
    found: JSON.stringify(value),
    wanted: 'a number, or a list of two',
  });
  return null;
}

function boundsOf(yaml: YamlMap): TimeBounds | null {
  const value = yaml.value('use_for_time_limit');
  if (value === null || value === true) return null;
  if (value === false) return 'none';
  if (value === 'lower' || value === 'upper') return value;
  yaml.find('yaml/not-one-of', 'use_for_time_limit', {
    found: JSON.stringify(value),
    known: 'true, false, lower, upper',
  });
  return null;
}

const verdicts = ['AC', 'WA', 'TLE', 'RTE'] as const;
const ownKeys = [
  'language',
  'entrypoint',
  'authors',
  'model_solution',
  'permitted',
  'required',
  'score',
  'message',
  'use_for_time_limit',
];
