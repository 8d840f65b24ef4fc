import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { buildBundle } from './build.ts';
import { findEntries } from './build/entries.ts';
import { folderWith, shareInstalled } from './testing/folder.ts';

const words = '../../../packages/core/src/index.ts';
const tree = {
  'packages/core/src/index.ts': 'export class Broken extends Error {}',
  'packages/process/src/guard.ts': "import '../../core/src/index.ts';",
  'packages/process/src/link.ts':
    "entryPoint({\n  package: 'process',\n  name: 'guard',\n  from: import.meta.url,\n});",
  'packages/process/src/thread.ts': '/** A thread. */',
  'packages/process/src/pool.ts':
    "new Worker(threadEntry({ package: 'process', name: 'thread', from: import.meta.url }));",
  'packages/process/src/link.test.ts': "entryPoint({ package: 'process', name: 'only-a-test' })",
  'apps/cli/src/main.ts': `import { Broken } from '${words}';
    import { types } from 'pg';
    const { failing } = await import(new URL('./curriculum/5-projects/todo/stages/1-a/checks.js', import.meta.url).href);
    export const same = failing instanceof Broken;
    export const parsers = typeof types.getTypeParser;`,
  'curriculum/5-projects/todo/project.ts': 'export const path = 1;',
  'curriculum/5-projects/todo/stages/1-a/checks.ts': `import { Broken } from '../../${words}'; export const failing = new Broken();`,
  'curriculum/5-projects/todo/reference/project.ts': 'not a suite',
};

it('finds the command line, every own process and every suite, and nothing else', () => {
  expect(findEntries(folderWith(tree)).map((entry) => entry.out)).toEqual([
    'main',
    'entries/process-guard',
    'entries/process-thread',
    'curriculum/5-projects/todo/project',
    'curriculum/5-projects/todo/stages/1-a/checks',
  ]);
});

it('refuses an entry whose name it cannot read', () => {
  const source = 'const a = 1;\nentryPoint({ package: `process`, name: a, from });';
  expect(() => findEntries(folderWith({ 'packages/process/src/link.ts': source }))).toThrow(
    'packages/process/src/link.ts:2: entryPoint needs its package and name as plain strings',
  );
});

it('bundles a dependency in CommonJS, and shares classes between the command line and the suites', async () => {
  const root = folderWith(tree);
  shareInstalled(root);
  await buildBundle(root);
  const main: unknown = await import(pathToFileURL(join(root, 'dist/main.js')).href);
  expect(main).toMatchObject({ same: true, parsers: 'function' });
});

it('removes what an earlier build left, and leaves no unfinished file', async () => {
  const root = folderWith(tree);
  shareInstalled(root);
  await buildBundle(root);
  const old = readdirSync(join(root, 'dist'));
  writeFileSync(
    join(root, 'packages/core/src/index.ts'),
    'export class Broken extends TypeError {}',
  );
  await buildBundle(root);
  const now = readdirSync(join(root, 'dist'));
  expect(now).toHaveLength(old.length);
  expect(now).not.toEqual(old);
  expect(now.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('keeps the old bundle when a source does not parse', async () => {
  const root = folderWith({ 'apps/cli/src/main.ts': 'export const version = 1;' });
  await buildBundle(root);
  writeFileSync(join(root, 'apps/cli/src/main.ts'), 'export const = ;');
  await expect(buildBundle(root)).rejects.toThrow('apps/cli/src/main.ts:1:13');
  expect(existsSync(join(root, 'dist/main.js'))).toBe(true);
  expect(readFileSync(join(root, 'dist/main.js'), 'utf8')).toContain('version = 1');
});
