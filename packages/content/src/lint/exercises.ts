/**
 * The form of an exercise: a Kattis problem package (https://www.kattis.com/problem-package-format/, version 2025-09)
 * with the texts for which that format has no place, and with a wrong submission for each mistake that it must catch.
 */
import { basename, extname } from 'node:path/posix';
import { parse } from 'yaml';
import type { Tree } from '../tree.ts';
import { found, lengths, type Finding, type FoundInFile } from './rules.ts';
import { kebabCase, lineAt, withoutFences, wordsIn } from './text.ts';

/** What an exercise has in a file each. */
const texts = [
  'problem.yaml',
  'statement/problem.en.md',
  'hints.md',
  'debrief.md',
  'time-limit.json',
] as const;

/** What it has in folders: a name for it, and what one file of it looks like. */
const parts: readonly (readonly [name: string, file: RegExp])[] = [
  ['data/sample/1.in', /^data\/sample\/[^/]+\.in$/],
  ['case in data/secret/', /^data\/secret\/[^/]+\.in$/],
  ['program in input_validators/', /^input_validators\/[^/]+/],
  ['submission in submissions/accepted/', /^submissions\/accepted\/[^/]+$/],
  [
    'submission with a mistake',
    /^submissions\/(?:wrong_answer|time_limit_exceeded|run_time_error)\/[^/]+$/,
  ],
];

/** In so many languages an exercise is solved, so that none of them has to be the learner's. */
const fewestLanguages = 3;

/** The folders of all exercises. */
export function exercisesOf(tree: Tree): readonly string[] {
  const folders = tree.files.flatMap(
    (file) => /^(curriculum\/[^/]+\/exercises\/[^/]+)\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)];
}

/** Looks at one exercise. */
export function lintExercise(tree: Tree, folder: string): readonly Finding[] {
  const inside = tree.files
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1));
  const looksAt: Readonly<Record<string, (text: string) => readonly FoundInFile[]>> = {
    'problem.yaml': (text) => [...wholeOf(folder, inside), ...metadataOf(text)],
    'statement/problem.en.md': statementOf,
    'hints.md': hintsOf,
    'debrief.md': debriefOf,
    'submissions/submissions.yaml': (text) => pinsOf(text, inside),
  };
  const findings = Object.entries(looksAt).flatMap(([name, look]) => {
    const file = `${folder}/${name}`;
    return look(tree.has(file) ? tree.read(file) : '').map((problem) => ({ file, ...problem }));
  });
  return [...findings, ...unitOf(tree, folder)];
}

/** By its lesson an exercise has its place on the path. */
function unitOf(tree: Tree, folder: string): readonly Finding[] {
  const [step = '', slug] = folder.split('/exercises/');
  const item = `\n- \`${slug ?? ''}\``;
  const lessons = tree.files.filter((file) =>
    /^lessons\/\d+-[^/]+\.md$/.test(file.slice(step.length + 1)),
  );
  const count = lessons.filter((file) =>
    tree.read(file).split('\n## Now you\n')[1]?.includes(item),
  ).length;
  if (count === 1) return [];
  return [
    { file: `${folder}/problem.yaml`, ...found('exercise/unit', 1, { count, slug: slug ?? '' }) },
  ];
}

function wholeOf(folder: string, inside: readonly string[]): readonly FoundInFile[] {
  const missing = [
    ...texts.filter((name) => !inside.includes(name)),
    ...parts.flatMap(([name, file]) => (inside.some((one) => file.test(one)) ? [] : [name])),
    ...inside
      .filter((name) => /^data\/.*\.in$/.test(name))
      .map((name) => name.replace(/\.in$/, '.ans'))
      .filter((name) => !inside.includes(name)),
  ];
  const accepted = inside.filter((name) => name.startsWith('submissions/accepted/')).map(extname);
  const count = new Set(accepted).size;
  const name = basename(folder);
  return [
    ...(kebabCase.test(name) ? [] : [found('exercise/name', 1, { name })]),
    ...missing.map((one) => found('exercise/whole', 1, { name: one })),
    ...(count > 0 && count < fewestLanguages
      ? [found('exercise/languages', 1, { count, least: fewestLanguages })]
      : []),
  ];
}

/** What must stand in `problem.yaml`, and how it looks. */
const metadata: Readonly<Record<string, RegExp>> = {
  problem_format_version: /^2025-09$/,
  name: /\S/,
  uuid: /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  license: /\S/,
};

function metadataOf(text: string): readonly FoundInFile[] {
  const members = membersOf(text);
  return Object.entries(metadata).flatMap(([key, form]) => {
    const value = members[key];
    if (typeof value === 'string' && form.test(value)) return [];
    return [found('exercise/metadata', lineOf(text, `${key}:`), { key })];
  });
}

/** What stands before the first heading tells the task; input and output have their own. */
function statementOf(text: string): readonly FoundInFile[] {
  const [task = ''] = withoutFences(text).split(/^## /m);
  const count = wordsIn(task);
  const { most } = lengths.statement;
  return count > most ? [found('exercise/statement', 1, { count, most })] : [];
}

function hintsOf(text: string): readonly FoundInFile[] {
  if (text === '') return [];
  const hints = text.split(/^\d+\. /m).slice(1);
  if (hints.length !== 3) return [found('exercise/hints', 1, { count: hints.length })];
  const { least, most } = lengths.hint;
  return hints.flatMap((hint, index) => {
    const count = wordsIn(hint);
    if (count >= least && count <= most) return [];
    const line = lineOf(text, `${index + 1}. `);
    return [
      found('hint/length', line, { rung: index + 1, key: 'this exercise', count, least, most }),
    ];
  });
}

function debriefOf(text: string): readonly FoundInFile[] {
  if (text === '') return [];
  const count = wordsIn(withoutFences(text));
  const { least, most } = lengths.debrief;
  return count < least || count > most
    ? [found('exercise/debrief', 1, { count, least, most })]
    : [];
}

/** A mistake is only shown to be caught where it is said which case must catch it. */
function pinsOf(text: string, inside: readonly string[]): readonly FoundInFile[] {
  const pinned = membersOf(text);
  return inside
    .flatMap((name) => /^submissions\/((?!accepted\/)[^/]+\/[^/]+)$/.exec(name)?.[1] ?? [])
    .filter((submission) => !(submission in pinned))
    .map((submission) => found('exercise/pin', 1, { submission }));
}

/** The members of a YAML text; none where it is not one. */
function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // What cannot be read says nothing, and each key that it should have is a finding.
    return {};
  }
}

function lineOf(text: string, part: string): number {
  return lineAt(text, Math.max(0, text.indexOf(part)));
}
