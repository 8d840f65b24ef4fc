import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { behaviour, project, stage } from '@seaworthy/suite';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { findProjects, openProject } from './curriculum.ts';
import type { ModuleLoader } from './loader.ts';

const proof = async (): Promise<void> => undefined;
const checks = stage({
  first: behaviour('It holds', proof, 'Why?'),
  second: behaviour('B', proof, 'H'),
});
const definition = project({ isEmpty: async () => true });

/** A project with two stages, as files; null takes one away. */
function files(changes: Readonly<Record<string, string | null>> = {}): Record<string, string> {
  const whole: Record<string, string | null> = {
    'project.md': '# Todo\nA story.',
    'openapi.yaml':
      'openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths:\n  /: { get: { operationId: list, responses: { default: { description: d } } } }\n',
    'stages/10-later/brief.md': '# Later',
    'stages/10-later/hints.md': '# Hints',
    'stages/2-first/brief.md': '# First\nDo it.\n## Links\nNone.',
    'stages/2-first/hints.md': '# Hints\n## first\nOne\nline.\n\nTwo.\n\n\nThree.',
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(whole).flatMap(([path, text]) =>
      text === null ? [] : [[`5-projects/todo/${path}`, text]],
    ),
  );
}

/** Opens the project in a folder; `modules` are the default exports by the end of their paths. */
async function open(
  changes: Readonly<Record<string, string | null>>,
  modules: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly folder: string; readonly opened: unknown }> {
  const folder = folderWith(files(changes));
  const load: ModuleLoader = async (file) => {
    const [, known] = Object.entries(modules).find(([end]) => file.endsWith(end)) ?? [];
    if (known instanceof Error) throw known;
    return { default: known ?? (basename(file) === 'project.ts' ? definition : checks) };
  };
  const opened = await openProject(folder, 'todo', load).catch((error: unknown) => error);
  return { folder, opened };
}

describe('a project', () => {
  it('is read whole, its stages by number and its hints by check', async () => {
    const { opened, folder } = await open({});
    expect(opened).toMatchObject({
      slug: 'todo',
      title: 'Todo',
      folder: join(folder, '5-projects/todo'),
      story: 'A story.',
      definition,
      stages: [
        {
          slug: 'first',
          number: 2,
          title: 'First',
          checks: [
            { id: 'first/first', key: 'first', hints: ['Why?', 'One line.', 'Two.', 'Three.'] },
            { id: 'first/second', key: 'second', hints: ['H'] },
          ],
        },
        { slug: 'later', number: 10, title: 'Later' },
      ],
    });
    expect(opened).toHaveProperty('contract.operations.length', 1);
    expect(opened).toHaveProperty('contract.operations.0.line.file', 'todo/openapi.yaml');
  });

  it.each<
    [
      name: string,
      changes: Readonly<Record<string, string | null>>,
      modules: Readonly<Record<string, unknown>>,
      says: string,
    ]
  >([
    [
      'a stage without a number',
      { 'stages/first/brief.md': '# F' },
      {},
      'stages/first:1: a stage folder is named',
    ],
    [
      'a stage in capitals',
      { 'stages/3-Third/brief.md': '# F' },
      {},
      'stages/3-Third:1: a stage folder is named',
    ],
    [
      'no brief',
      { 'stages/2-first/brief.md': null },
      {},
      'stages/2-first/brief.md:1: the file cannot be read',
    ],
    [
      'no hints',
      { 'stages/2-first/hints.md': null },
      {},
      'stages/2-first/hints.md:1: the file cannot be read',
    ],
    [
      'a brief without a title',
      { 'stages/2-first/brief.md': 'x' },
      {},
      'stages/2-first/brief.md:1: there is no title',
    ],
    [
      'no checks',
      {},
      { '2-first/checks.ts': new Error('it is not there\nat x') },
      'stages/2-first/checks.ts:1: the file cannot be loaded: it is not there. ',
    ],
    [
      'checks of another make',
      {},
      { '2-first/checks.ts': { a: 1 } },
      'stages/2-first/checks.ts:1: the default export is not made by stage(',
    ],
    [
      'checks that are empty',
      {},
      { '2-first/checks.ts': {} },
      'stages/2-first/checks.ts:1: the default export',
    ],
    [
      'a need that no check before it meets',
      {},
      {
        '2-first/checks.ts': stage({
          first: behaviour('A', proof, 'H', { needs: 'second' }),
          second: behaviour('B', proof, 'H'),
        }),
      },
      'stages/2-first/checks.ts:1: the check first needs "second", which is no check before it',
    ],
    [
      'a project of another make',
      {},
      { 'project.ts': { isEmpty: true } },
      'todo/project.ts:1: the default export is not made by project(',
    ],
    ['no contract', { 'openapi.yaml': null }, {}, 'todo/openapi.yaml:1: the file cannot be read'],
    ['a bad contract', { 'openapi.yaml': 'openapi: 3.1.0\npaths: [' }, {}, 'todo/openapi.yaml:2: '],
    [
      'two stages of one slug',
      { 'stages/3-first/brief.md': '# F', 'stages/3-first/hints.md': '# H' },
      {},
      'todo/stages:1: two stages have the same slug',
    ],
    [
      'two stages of one number',
      { 'stages/2-other/brief.md': '# F', 'stages/2-other/hints.md': '# H' },
      {},
      'todo/stages:1: two stages have the same number',
    ],
  ])('with %s is refused with file and line', async (_name, changes, modules, says) => {
    const { opened } = await open(changes, modules);
    if (!(opened instanceof Mistake)) throw new Error(`not refused: ${String(opened)}`);
    expect(opened.code).toBe('SW_BAD_CONTENT');
    expect(opened.message).toContain(says);
  });

  it('that nobody knows is refused with those that there are', async () => {
    const folder = folderWith({ '1-a/x/project.md': '# X', '2-b/y/project.md': '# Y' });
    await expect(openProject(folder, 'z', async () => ({}))).rejects.toMatchObject({
      code: 'SW_UNKNOWN_PROJECT',
      message: expect.stringContaining('x, y'),
    });
  });
});

it('finds the folders with a project.md, in the order of the steps', async () => {
  const folder = folderWith({
    '2-later/notes/project.md': '# N',
    '1-first/todo/project.md': '# T',
    '1-first/draft/readme.md': 'no project',
    '1-first/project.md': '# not a folder of its own',
    '.hidden/x/project.md': '# X',
    'readme.md': '# C',
  });
  expect([...(await findProjects(folder))]).toEqual([
    ['todo', join(folder, '1-first/todo')],
    ['notes', join(folder, '2-later/notes')],
  ]);
});
