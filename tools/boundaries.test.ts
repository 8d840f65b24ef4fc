import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import { expect, it } from 'vitest';
import { folderWith, repository } from './testing/folder.ts';

interface Configuration {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: ICruiseOptions;
}

const configuration: Configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const ladder: readonly (readonly string[])[] = JSON.parse(
  readFileSync(join(repository, 'tools/ladder.json'), 'utf8'),
);
const packages = ladder.flat();

/** A small repository of our form, in which nothing is wrong. */
const clean: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [
        `packages/${name}/package.json`,
        `{"name":"@seaworthy/${name}","type":"module","exports":"./src/index.ts"}`,
      ],
      [`packages/${name}/src/index.ts`, `export const ${name} = 1;`],
    ]),
  ),
  'packages/process/src/spawn.ts': "import { spawn } from 'node:child_process'; export { spawn };",
  'packages/runner/src/run.ts':
    "import { suite } from '@seaworthy/suite'; import '@seaworthy/process'; import 'node:fs'; export { suite };",
  'packages/report/src/page.ts': "import { core } from '@seaworthy/core'; export { core };",
  'packages/report/src/page.test.ts':
    "import 'node:fs'; import './page.ts'; import '../../../tools/testing/needs.ts';",
  'packages/core/src/a.ts': "import type { B } from './b.ts'; export interface A { b: B }",
  'packages/core/src/b.ts': "import type { A } from './a.ts'; export interface B { a: A }",
  'apps/cli/src/main.ts': "import { report } from '@seaworthy/report'; export { report };",
  'tools/testing/needs.ts': 'export const needs = 1;',
  'curriculum/5-projects/todo/project.ts': "import '@seaworthy/suite';",
  'curriculum/5-projects/todo/stages/1-a/checks.ts':
    "import '@seaworthy/suite'; import '../../project.ts';",
  'curriculum/5-projects/todo/reference/src/server.ts': "import 'node:http'; import './list.ts';",
  'curriculum/5-projects/todo/reference/src/list.ts': '',
};

/** The names of the rules that a repository breaks, with the file that breaks each. */
async function broken(planted: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = folderWith({ ...clean, ...planted });
  mkdirSync(join(root, 'node_modules/@seaworthy'), { recursive: true });
  for (const name of packages)
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@seaworthy', name));
  const { output } = await cruise(['packages', 'apps', 'tools', 'curriculum'], {
    ...configuration.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: configuration.forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  const { violations, totalCruised } = output.summary;
  expect(totalCruised).toBeGreaterThanOrEqual(Object.keys(clean).length - packages.length);
  return violations.map((violation) => `${violation.rule.name}: ${violation.from}`).toSorted();
}

it('finds nothing wrong with a repository that keeps the rules', async () => {
  expect(await broken({})).toEqual([]);
});

it.each([
  ['one-way', 'packages/http/src/x.ts', "import '@seaworthy/suite';"],
  ['one-way', 'packages/http/src/x.ts', "import '@seaworthy/database';"],
  ['one-way', 'packages/http/src/x.ts', "export * from '@seaworthy/supervisor';"],
  ['one-way', 'packages/suite/src/x.ts', "await import('@seaworthy/runner');"],
  ['one-way', 'packages/suite/src/x.ts', "import type { runner } from '@seaworthy/runner';"],
  ['engine-stands-on-itself', 'packages/http/src/x.ts', "import '../../../apps/cli/src/main.ts';"],
  ['one-door', 'packages/runner/src/x.ts', "import '../../process/src/spawn.ts';"],
  ['one-door', 'apps/cli/src/x.ts', "import '../../../packages/process/src/spawn.ts';"],
  ['core-is-pure', 'packages/core/src/x.ts', "import 'node:fs';"],
  ['core-is-pure', 'packages/report/src/x.ts', "import { readFileSync } from 'fs';"],
  ['core-is-pure', 'packages/report/src/x.ts', "import '@seaworthy/runner';"],
  [
    'content-uses-only-the-suite',
    'curriculum/5-projects/todo/stages/2-b/checks.ts',
    "import '@seaworthy/core';",
  ],
  [
    'content-uses-only-the-suite',
    'curriculum/5-projects/todo/stages/2-b/checks.ts',
    "import 'node:fs';",
  ],
  [
    'content-uses-only-the-suite',
    'curriculum/5-projects/blog/stages/1-a/checks.ts',
    "import '../../../todo/project.ts';",
  ],
  [
    'a-scenario-uses-only-the-judge',
    'curriculum/2-language/exercises/a/scenario.ts',
    "import '@seaworthy/core';",
  ],
  [
    'a-scenario-uses-only-the-judge',
    'curriculum/2-language/exercises/a/scenario.ts',
    "import 'node:fs';",
  ],
  [
    'references-stand-alone',
    'curriculum/5-projects/todo/reference/src/x.ts',
    "import '@seaworthy/core';",
  ],
  [
    'references-stand-alone',
    'curriculum/5-projects/todo/right/plain/x.js',
    "import '../../project.ts';",
  ],
  ['only-process-spawns', 'packages/http/src/x.ts', "import 'node:child_process';"],
  ['only-process-spawns', 'tools/x.ts', "import { execFileSync } from 'child_process';"],
  ['tests-stay-outside', 'packages/http/src/x.ts', "import '../../../tools/testing/needs.ts';"],
  ['apps-are-leaves', 'tools/x.ts', "import '../apps/cli/src/main.ts';"],
  ['no-unresolved', 'tools/x.ts', "import './gone.ts';"],
])('%s: %s may not %s', async (rule, file, text) => {
  expect(await broken({ [file]: text })).toEqual([`${rule}: ${file}`]);
});

it('has a planted violation for each rule', () => {
  const source = readFileSync(join(repository, 'tools/boundaries.test.ts'), 'utf8');
  const unproved = configuration.forbidden.filter((rule) => !source.includes(`${rule.name}`));
  expect(unproved).toEqual([]);
});
