import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProject, type Project } from '@seaworthy/content';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { curriculumFolder, loadModule } from '../places.ts';
import { findSubjects, type Subject } from './subjects.ts';

let todo: Project;
beforeAll(async () => {
  todo = await openProject(curriculumFolder, 'todo', loadModule);
});

/** The subjects of a project with one right server besides its reference. */
async function subjectsWith(state: object): Promise<readonly Subject[]> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-subjects-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'mutants'));
  await putServer(join(folder, 'reference'), {});
  await putServer(join(folder, 'right', 'other'), state);
  return findSubjects({ ...todo, folder }, join(folder, 'workshop'));
}

async function putServer(folder: string, state: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Procfile'), 'web: true\n');
  await writeFile(join(folder, 'seaworthy.json'), JSON.stringify(state));
}

describe('the stages of a right server', () => {
  it.each([
    [{}],
    [{ from: 'survive' }],
    [{ upTo: 'write-it-down' }],
    [{ from: 'write-it-down', upTo: 'write-it-down' }],
  ])('are those that it says: %j', async (span) => {
    const subjects = await subjectsWith({ project: 'todo', ...span });
    expect(subjects.map(({ name, stages }) => [name, stages])).toEqual([
      ['reference', {}],
      ['right/other', span],
    ]);
  });

  it.each([
    [{ from: 'no-such' }, '"from" is "no-such", which is no stage of todo. Its stages are: first-'],
    [{ upTo: 5 }, '"upTo" is 5, which is no stage of todo.'],
    [{ from: 'survive', upTo: 'first-light' }, '"from" is survive, which comes after first-light'],
  ])('are refused where they are none: %j', async (span, says) => {
    await expect(subjectsWith(span)).rejects.toMatchObject({
      code: 'SW_BAD_CONTENT',
      message: expect.stringContaining(says),
    });
  });
});
