/** Reads `problem.yaml`, in each version of the format. */
import type { Format, Metadata } from '../problem.ts';
import { formats } from '../problem.ts';
import { isLanguageCode } from '../languages/codes.ts';
import { finding, type Finding } from '../findings.ts';
import { readLegacyMetadata } from './legacy-metadata.ts';
import { readLimits } from './limits.ts';
import type { PackageTree } from './package-tree.ts';
import { checkRights, licenses, type ProblemYaml } from './problem-yaml.ts';
import { readYaml, type YamlMap } from './yaml-map.ts';

/** Reads it; null where there is none, or none that can be read. */
export function readProblemYaml(tree: PackageTree, findings: Finding[]): ProblemYaml | null {
  const file = 'problem.yaml';
  if (!tree.isFile(file)) {
    const how = 'a file problem.yaml with "problem_format_version: 2025-09", "name" and "uuid".';
    findings.push(finding('package/missing', { file }, { what: file, how }));
    return null;
  }
  const quiet = readYaml(tree, file, { format: '', findings: [] });
  const format = formatOf(quiet);
  const yaml = readYaml(tree, file, { format: format ?? 'legacy', findings });
  if (yaml === null) return null;
  if (format === null) {
    const found = JSON.stringify(yaml.value('problem_format_version'));
    yaml.find('yaml/not-one-of', 'problem_format_version', { found, known: formats.join(', ') });
    return null;
  }
  yaml.string('problem_format_version');
  const isLegacy = format === 'legacy' || format === 'legacy-icpc';
  return isLegacy ? readLegacyMetadata(yaml, format) : readMetadata(yaml, format);
}

function formatOf(yaml: YamlMap | null): Format | null {
  if (yaml === null || !yaml.has('problem_format_version')) return 'legacy';
  const said = yaml.value('problem_format_version');
  return formats.find((one) => one === said) ?? null;
}

function readMetadata(yaml: YamlMap, format: Format): ProblemYaml {
  const isNewest = format === '2025-09';
  const types = typesOf(yaml);
  const source = readSource(yaml);
  const metadata: Metadata = {
    names: namesOf(yaml, isNewest),
    uuid: uuidOf(yaml, isNewest),
    version: yaml.string('version'),
    license: yaml.oneOf('license', licenses) ?? 'unknown',
    rightsOwner: yaml.string('rights_owner'),
    credits: readCredits(yaml),
    source,
    embargoUntil: embargoOf(yaml),
    keywords: keywordsOf(yaml, isNewest),
    languages: languagesOf(yaml),
    canWriteFiles: yaml.boolean('allow_file_writing') ?? false,
    constants: constantsOf(yaml),
  };
  checkRights(yaml, metadata);
  const limits = readLimits(yaml.map('limits'));
  yaml.finish();
  return {
    format,
    metadata,
    limits,
    isScoring: types.includes('scoring'),
    isInteractive: types.includes('interactive'),
    hasOwnValidator: types.includes('interactive') ? true : null,
    validatorFlags: [],
  };
}

function typesOf(yaml: YamlMap): readonly string[] {
  const types = yaml.strings('type', true) ?? ['pass-fail'];
  const known = ['pass-fail', 'scoring', 'interactive', 'multi-pass', 'submit-answer'];
  for (const type of types) {
    if (!known.includes(type)) {
      yaml.find('yaml/not-one-of', 'type', { found: `"${type}"`, known: known.join(', ') });
    } else if (type === 'multi-pass' || type === 'submit-answer') {
      const repair = 'Only pass-fail, scoring and interactive problems can be judged here.';
      yaml.find('package/unsupported', 'type', { what: `The type ${type}`, repair });
    }
  }
  const contradicts = types.includes('pass-fail') && types.includes('scoring');
  if (types.length === 0 || new Set(types).size < types.length || contradicts) {
    const problem = `The types ${types.join(', ') || '(none)'} do not go together`;
    yaml.find('yaml/contradiction', 'type', {
      problem,
      repair: 'Name each type once; pass-fail or scoring.',
    });
  }
  return types;
}

function namesOf(yaml: YamlMap, isRequired: boolean): ReadonlyMap<string, string> {
  const one = typeof yaml.value('name') === 'object' ? null : yaml.string('name');
  if (one !== null) return new Map([['en', one]]);
  const map = yaml.map('name');
  if (map === null) {
    if (isRequired && !yaml.has('name'))
      yaml.find('yaml/missing-key', 'name', { how: 'name: What the problem is called' });
    return new Map();
  }
  return new Map(
    map.keys().flatMap((key) => {
      const name = map.string(key);
      return name === null ? [] : [[key, name] as const];
    }),
  );
}

function uuidOf(yaml: YamlMap, isRequired: boolean): string | null {
  const uuid = yaml.string('uuid');
  if (uuid === null && isRequired && !yaml.has('uuid')) {
    yaml.find('yaml/missing-key', 'uuid', { how: 'uuid: and what "uuidgen" prints' });
  }
  if (uuid !== null && isRequired && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) {
    yaml.find('yaml/wrong-type', 'uuid', { found: `"${uuid}"`, wanted: 'a UUID' });
  }
  return uuid;
}

function embargoOf(yaml: YamlMap): string | null {
  const date = yaml.string('embargo_until');
  if (date === null) return null;
  const hasForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/.test(date);
  if (hasForm && !Number.isNaN(Date.parse(date))) return date;
  yaml.find('yaml/wrong-type', 'embargo_until', {
    found: `"${date}"`,
    wanted: 'a date such as 2026-01-31',
  });
  return null;
}

/** Before 2025-09 keywords were also one text with spaces. */
function keywordsOf(yaml: YamlMap, isNewest: boolean): readonly string[] {
  if (isNewest) return yaml.strings('keywords') ?? [];
  return (yaml.strings('keywords', true) ?? [])
    .flatMap((words) => words.split(/\s+/))
    .filter((word) => word !== '');
}

function languagesOf(yaml: YamlMap): readonly string[] | null {
  const languages = yaml.strings('languages', true);
  if (languages === null || (languages.length === 1 && languages[0] === 'all')) return null;
  for (const language of languages) {
    if (isLanguageCode(language)) continue;
    const known = 'all, or codes such as python3, java, cpp';
    yaml.find('yaml/not-one-of', 'languages', { found: `"${language}"`, known });
  }
  return languages;
}

function constantsOf(yaml: YamlMap): ReadonlyMap<string, string> {
  const map = yaml.map('constants');
  const constants = new Map<string, string>();
  for (const name of map?.keys() ?? []) {
    const value = map?.value(name);
    if (!/^[a-zA-Z_]\w*$/.test(name)) {
      map?.find('yaml/not-one-of', name, {
        found: `named "${name}"`,
        known: 'letters, digits and underscores',
      });
    } else if (typeof value === 'string' || typeof value === 'number') {
      constants.set(name, String(value));
    } else {
      map?.find('yaml/wrong-type', name, {
        found: JSON.stringify(value),
        wanted: 'a number or a text',
      });
    }
  }
  return constants;
}

function readCredits(yaml: YamlMap): unknown {
  const value = yaml.value('credits');
  if (value === null || typeof value === 'string') return value;
  const map = yaml.map('credits');
  for (const kind of ['authors', 'contributors', 'testers', 'packagers', 'acknowledgements']) {
    checkPersons(map, kind);
  }
  const translators = map?.map('translators');
  for (const language of translators?.keys() ?? []) checkPersons(translators ?? null, language);
  map?.finish();
  return value;
}

function checkPersons(map: YamlMap | null, key: string): void {
  const value = map?.value(key);
  if (map === null || value === null || value === undefined) return;
  const persons: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (persons.length > 0 && persons.every(isPerson)) return;
  const wanted = 'a name, a map with "name", or a list of such';
  map.find('yaml/wrong-type', key, { found: JSON.stringify(value), wanted });
}

function isPerson(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  if (typeof value !== 'object' || value === null) return false;
  const known = ['name', 'email', 'orcid', 'kattis'];
  return (
    'name' in value &&
    Object.entries(value).every(([key, text]) => known.includes(key) && typeof text === 'string')
  );
}

function readSource(yaml: YamlMap): unknown {
  const value = yaml.value('source');
  if (value === null) return null;
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isRight = (one: unknown): boolean =>
    typeof one === 'string' ||
    (typeof one === 'object' &&
      one !== null &&
      'name' in one &&
      Object.keys(one).every((key) => ['name', 'url'].includes(key)));
  if (sources.every(isRight)) return value;
  const wanted = 'a text, a map with "name" and "url", or a list of such';
  yaml.find('yaml/wrong-type', 'source', { found: JSON.stringify(value), wanted });
  return null;
}
