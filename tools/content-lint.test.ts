/** The lint of the curriculum: it finds nothing in what is there, and each of its rules finds what breaks it. */
import {
  findingText,
  lintContent,
  lintLoading,
  openTree,
  ruleIds,
  type Finding,
  type RuleId,
  type Tree,
} from '@seaworthy/content';
import { expect, it } from 'vitest';
import { exerciseBreaks, exerciseFiles } from './testing/exercise.ts';
import { folderWith, repository } from './testing/folder.ts';

const real = withExercise(openTree(repository));
const todo = 'curriculum/5-projects/todo';
const survive = `${todo}/stages/5-survive`;
const mutant = `${todo}/mutants/answers-before-it-writes.diff`;
const starter = `${todo}/starters/python`;

/** What is there, and a whole exercise beside it. */
function withExercise(tree: Tree): Tree {
  return {
    root: tree.root,
    files: [...tree.files, ...Object.keys(exerciseFiles)].toSorted(),
    has: (path) => path in exerciseFiles || tree.has(path),
    read: (path) => exerciseFiles[path] ?? tree.read(path),
  };
}

type Changes = Readonly<Record<string, string | null>>;

/** The real content with other texts for some of its files; null takes a file away. */
function changedTree(changes: Changes): Tree {
  const added = Object.keys(changes).filter((path) => changes[path] !== null);
  const known = new Set([...real.files.filter((path) => !(path in changes)), ...added]);
  return {
    root: real.root,
    files: [...known].toSorted(),
    has: (path) => known.has(path),
    read: (path) => changes[path] ?? real.read(path),
  };
}

/** One file with one place changed. */
function edit(file: string, from: string | RegExp, to: string): Changes {
  const text = real.read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
  return { [file]: changed };
}

/** A stage in a folder of another name. */
function moved(from: string, to: string): Changes {
  const files = real.files.filter((file) => file.startsWith(`${from}/`));
  return Object.fromEntries(
    files.flatMap((file) => [
      [file, null],
      [file.replace(from, to), real.read(file)],
    ]),
  );
}

/** The same stage a second time. */
function copied(from: string, to: string): Changes {
  return Object.fromEntries(Object.entries(moved(from, to)).filter(([, text]) => text !== null));
}

const brief = `${survive}/brief.md`;
const hints = `${survive}/hints.md`;
const checks = `${survive}/checks.ts`;
const long = 'words '.repeat(70);
const firstHint =
  'When you answer 201, where is the to-do: on the disk, or in the memory of a process that can die?';

/** What breaks each rule, where it is found, and by which words the line is known; without words it is line 1. */
const breaks: readonly (readonly [
  rule: RuleId,
  changes: Changes,
  file: string,
  line?: string | number,
])[] = [
  ['text/hole', edit(brief, '## Not yet\n', '## Not yet\n\nWRITE: more.\n'), brief, 'WRITE'],
  ['text/hole', edit(mutant, /^.*\n/, 'WRITE: why.\n'), mutant],
  ['text/hole', edit(`${starter}/Procfile`, 'python3', 'WRITE: python3'), `${starter}/Procfile`],
  ['link/place', edit(brief, 'src/database.ts', 'src/data.ts'), brief, 'src/data.ts'],
  ['link/heading', edit(brief, 'src/database.ts', 'README.md#nowhere'), brief, '#nowhere'],
  ['project/whole', { [`${todo}/project.ts`]: null }, `${todo}/project.md`],
  [
    'project/contract',
    edit(`${todo}/openapi.yaml`, 'operationId: createTodo', 'operationId: [createTodo'),
    `${todo}/openapi.yaml`,
    'summary: POST on the list',
  ],
  ['starter/whole', { [`${starter}/Procfile`]: null }, `${starter}/Procfile`],
  ['starter/settings', { [`${starter}/seaworthy.json`]: '{' }, `${starter}/seaworthy.json`],
  [
    'starter/readme',
    { [`${starter}/README.md`]: `# T\n${'x\n'.repeat(19)}the twenty-first\nx\n` },
    `${starter}/README.md`,
    'the twenty-first',
  ],
  ['stage/whole', { [hints]: null }, checks],
  ['stage/name', moved(survive, `${todo}/stages/5-Survive`), `${todo}/stages/5-Survive/checks.ts`],
  ['stage/slug', copied(survive, `${todo}/stages/7-survive`), `${todo}/stages/7-survive/checks.ts`],
  ['stage/number', copied(survive, `${todo}/stages/5-again`), checks],
  ['stage/gap', moved(survive, `${todo}/stages/8-survive`), `${todo}/stages/8-survive/checks.ts`],
  ['stage/checks', edit(checks, 'export default', 'const checks ='), checks],
  [
    'check/claim',
    edit(checks, "'A to-do that was answered", "`${''}` + 'A to-do that was answered"),
    checks,
    'keepsWhatItAcknowledged:',
  ],
  ['check/sentence', edit(checks, "'A to-do that was", "'a to-do that was"), checks, "'a to-do"],
  ['check/hint', edit(checks, `'${firstHint}',`, "['?'][0],"), checks, 'keepsWhatItAcknowledged:'],
  ['check/question', edit(checks, 'process that can die?', 'process.'), checks, 'of a process.'],
  [
    'check/mutant',
    { [`${todo}/mutants/lets-the-client-choose-the-id.diff`]: null },
    `${todo}/stages/4-say-no-well/checks.ts`,
    'ownsItsIdAndUrl:',
  ],
  ['hint/missing', edit(hints, '## keepsChanges', '## keepsThem'), hints],
  ['hint/stray', edit(hints, '## keepsChanges', '## keepsThem'), hints, '## keepsThem'],
  [
    'hint/rungs',
    edit(hints, '## keepsChanges\n', '## keepsChanges\n\nMore.\n'),
    hints,
    '## keepsChanges',
  ],
  [
    'hint/order',
    edit(hints, /(## keepsChanges[\s\S]*?)(## keepsItsList[\s\S]*?)(?=## )/, '$2$1'),
    hints,
  ],
  ['hint/length', edit(checks, firstHint, 'Why?'), checks, "'Why?'"],
  [
    'hint/length',
    edit(hints, '## keepsChanges\n\n', `## keepsChanges\n\n${long}`),
    hints,
    '## keepsChanges',
  ],
  [
    'hint/pointer',
    edit(hints, /## keepsChanges\n\n.*\n/, `## keepsChanges\n\n${'words '.repeat(12)}\n`),
    hints,
    '## keepsChanges',
  ],
  ['brief/form', edit(brief, 'concepts: [', 'concepts: [['), brief, 'concepts'],
  ['brief/minutes', edit(brief, 'minutes: 60', 'minutes: an hour'), brief, 'minutes'],
  ['brief/prerequisites', edit(brief, '[say-no-well]', 'none'), brief, 'prerequisites'],
  ['brief/concepts', edit(brief, /concepts: .*/, 'concepts: []'), brief, 'concepts'],
  [
    'brief/promise',
    edit(brief, 'after it was killed.', 'after it was killed. Always.'),
    brief,
    '# Survive',
  ],
  ['brief/section', edit(brief, '## Not yet', '## Later'), brief, '## Later'],
  ['brief/order', edit(brief, '## Not yet\n', ''), brief],
  [
    'brief/breaks',
    edit(brief, 'finds out later.', 'finds out later. Too late.'),
    brief,
    '## What breaks',
  ],
  ['brief/contract', edit(brief, /^\|[ |-]+\|\n/m, ''), brief, '## Contract'],
  ['brief/fine', edit(brief, 'Any of these is fine', 'What else is there  '), brief, '## Contract'],
  ['brief/transcript', edit(brief, /curl/g, 'wget'), brief, '## Try it'],
  ['brief/not-yet', edit(brief, /(## Not yet\n)[\s\S]*?(?=## )/, '$1\n'), brief, '## Not yet'],
  ['brief/reference', edit(brief, /\.\.\/reference/g, 'reference'), brief, '## After the pass'],
  ['brief/approaches', edit(brief, 'Two approaches', 'One approach'), brief, '## After the pass'],
  ['brief/mistakes', edit(brief, 'Common mistakes', 'Mistakes'), brief, '## After the pass'],
  ['brief/length', edit(brief, 'Servers are killed', `${'killed '.repeat(200)}and killed`), brief],
  ['mutant/head', edit(mutant, 'says: ', ''), mutant, 'acknowledged writes are there'],
  [
    'mutant/name',
    { [`${todo}/mutants/Answers_early.diff`]: real.read(mutant) },
    `${todo}/mutants/Answers_early.diff`,
  ],
  ['mutant/excuse', edit(mutant, 'in order.', 'in order'), mutant],
  ['mutant/check', edit(mutant, 'keepsWhatItAcknowledged', 'keepsAll'), mutant, 'caught-by'],
  ['mutant/blank', edit(mutant, '\n\n---', '\n---'), mutant, '--- src/todo-store.ts'],
  [
    'mutant/applies',
    edit(mutant, '-  return reach(', '-  return teach('),
    mutant,
    '+++ src/todo-store.ts',
  ],
  ['mutant/applies', edit(mutant, /\n---[\s\S]*/, '\n'), mutant, 4],
  [
    'mutant/applies',
    edit(
      `${todo}/reference/src/todo-store.ts`,
      'return reach(db.insertInto',
      'return reached(db.insertInto',
    ),
    mutant,
    '+++ src/todo-store.ts',
  ],
  ['power/form', { [`${todo}/power.json`]: '{"a": 1}' }, `${todo}/power.json`],
  [
    'power/stale',
    {
      [`${todo}/power.json`]:
        '{\n  "gone": { "check": "survive/losesNoChange", "caught": 1, "seeds": 1 }\n}\n',
    },
    `${todo}/power.json`,
    '"gone"',
  ],
  ...exerciseBreaks,
];

it('finds nothing in the content that is there', async () => {
  expect((await lintContent(real)).map(findingText)).toEqual([]);
});

it.for(breaks)('%s is found where it is broken', async ([rule, changes, file, words]) => {
  const tree = changedTree(changes);
  const line = lineOf(tree, file, words);
  const findings = await lintContent(tree);
  const places = findings.map((finding) => `${finding.rule} ${finding.file}:${finding.line}`);
  expect(places.join('\n')).toContain(`${rule} ${file}:${line}`);
  for (const finding of findings) expectWords(finding);
});

/** The line in which these words stand first. */
function lineOf(tree: Tree, file: string, words: string | number = 1): number {
  if (typeof words === 'number') return words;
  const at = tree.read(file).indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  return tree.read(file).slice(0, at).split('\n').length;
}

/** A finding says in sentences what is wrong and what to do, and no place of the catalogue is left open. */
function expectWords({ problem, repair }: Finding): void {
  expect(problem).toMatch(/^\S.*[^ ]$/s);
  expect(repair).toMatch(/^[A-Z"].*\.$/s);
  expect(problem + repair).not.toMatch(/\{(?!")\w+\}/);
}

it('every rule is broken here, and found', () => {
  const broken = new Set(breaks.map(([rule]) => rule));
  expect(ruleIds.filter((rule) => !broken.has(rule))).toEqual(['project/loads']);
});

it('the findings are sorted by file and line', async () => {
  const { [hints]: withoutKey } = edit(hints, '## keepsChanges', '## keepsThem');
  const tree = changedTree({ [hints]: withoutKey ?? null, ...edit(mutant, /^.*\n/, 'Because\n') });
  const findings = await lintContent(tree);
  const order = findings.map(({ file, line }) => [file, line]);
  expect(order).toEqual([
    [mutant, 1],
    [hints, 1],
    [hints, expect.any(Number)],
  ]);
});

it('a project that cannot be loaded is found by the file that is named', async () => {
  const root = folderWith({
    'curriculum/1-a/p/project.md': '# P\n',
    'curriculum/1-a/p/openapi.yaml':
      'openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\n',
    'curriculum/1-a/p/project.ts': 'nonsense',
    'curriculum/1-a/p/stages/readme.md': '',
  });
  const findings = await lintLoading(root, `${root}/curriculum`, async () => {
    throw new Error('Unexpected token');
  });
  expect(findings).toMatchObject([
    { rule: 'project/loads', file: 'curriculum/1-a/p/project.ts', line: 1 },
  ]);
  expect(findings[0]?.problem).toContain('Unexpected token');
});
