/** Reads `problem.yaml` in the versions `legacy` and `legacy-icpc`. */
import type { Metadata } from '../problem.ts';
import { readLegacyLimits } from './limits.ts';
import { checkRights, licenses, type ProblemYaml } from './problem-yaml.ts';
import { wordsOf } from './words.ts';
import type { YamlMap } from './yaml-map.ts';

/** What it says, in the form of the newest version. */
export function readLegacyMetadata(yaml: YamlMap, format: 'legacy' | 'legacy-icpc'): ProblemYaml {
  const isScoring =
    format === 'legacy' && yaml.oneOf('type', ['pass-fail', 'scoring']) === 'scoring';
  const validation = validationOf(yaml, format);
  const metadata = legacyMetadata(yaml);
  checkRights(yaml, metadata);
  if (format === 'legacy') checkGrading(yaml);
  const flags = yaml.string('validator_flags') ?? '';
  const limits = readLegacyLimits(yaml.map('limits'));
  yaml.finish();
  return {
    format,
    metadata,
    limits,
    isScoring,
    isInteractive: validation.includes('interactive'),
    hasOwnValidator: validation[0] === 'custom',
    validatorFlags: wordsOf(flags),
  };
}

function legacyMetadata(yaml: YamlMap): Metadata {
  const name = typeof yaml.value('name') === 'object' ? null : yaml.string('name');
  // Not of the format, but some tools write a name for each language here too.
  const names = name === null ? namesByLanguage(yaml) : new Map([['en', name]]);
  const source = yaml.string('source');
  const url = yaml.string('source_url');
  if (url !== null && source === null) {
    const problem = 'There is a "source_url" and no "source"';
    yaml.find('yaml/contradiction', 'source_url', { problem, repair: 'Name the source too.' });
  }
  return {
    names,
    uuid: yaml.string('uuid'),
    version: null,
    license: yaml.oneOf('license', licenses) ?? 'unknown',
    rightsOwner: yaml.string('rights_owner'),
    credits: creditsOf(yaml.string('author')),
    source: url === null || source === null ? source : { name: source, url },
    embargoUntil: null,
    keywords: (yaml.strings('keywords', true) ?? []).flatMap(wordsOf),
    languages: null,
    canWriteFiles: false,
    constants: new Map(),
  };
}

function namesByLanguage(yaml: YamlMap): ReadonlyMap<string, string> {
  const map = yaml.map('name');
  return new Map(
    (map?.keys() ?? []).flatMap((key) => {
      const name = map?.string(key) ?? null;
      return name === null ? [] : [[key, name] as const];
    }),
  );
}

function creditsOf(author: string | null): unknown {
  if (author === null) return null;
  const authors = author.split(/\s*,\s*|\s+and\s+/).filter((one) => one !== '');
  return { authors: authors.length === 1 ? authors[0] : authors };
}

function validationOf(yaml: YamlMap, format: string): readonly string[] {
  const words = wordsOf(yaml.string('validation') ?? 'default');
  const [kind, ...more] = words;
  const known = format === 'legacy' ? ['score', 'interactive'] : ['interactive'];
  const isRight =
    kind === 'default'
      ? more.length === 0
      : kind === 'custom' && more.every((word) => known.includes(word));
  if (isRight) return words;
  const facts = {
    found: `"${words.join(' ')}"`,
    known: `default, custom, and custom with ${known.join(' or ')}`,
  };
  yaml.find('yaml/not-one-of', 'validation', facts);
  return ['default'];
}

function checkGrading(yaml: YamlMap): void {
  const grading = yaml.map('grading');
  const objective = grading?.oneOf('objective', ['max', 'min']) ?? 'max';
  if (objective === 'min') {
    const repair = 'Score so that more is better.';
    grading?.find('package/unsupported', 'objective', {
      what: 'A score that is to be small',
      repair,
    });
  }
  grading?.boolean('show_test_data_groups');
  if (grading?.has('on_reject') === true || grading?.has('accept_score') === true) {
    const repair = 'Write it into data/testdata.yaml.';
    grading.find('package/unsupported', '', {
      what: 'Grading of test data in problem.yaml',
      repair,
    });
  }
  grading?.finish();
}
