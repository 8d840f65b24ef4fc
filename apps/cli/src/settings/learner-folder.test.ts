import { chownSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { learnerFolder } from './learner-folder.ts';

let project = '';
let deep = '';

beforeEach(async () => {
  project = realpathSync(await mkdtemp(join(tmpdir(), "sea's wörthy ")));
  const made = project;
  onTestFinished(() => rm(made, { recursive: true }));
  deep = join(project, 'src', 'routes');
  mkdirSync(deep, { recursive: true });
});

it('is the one that was named, whatever lies around it', () => {
  writeFileSync(join(project, 'seaworthy.json'), '{}');
  expect(learnerFolder('src', project)).toBe(join(project, 'src'));
  expect(learnerFolder('.', deep)).toBe(deep);
});

it('is found from any folder inside the project', () => {
  writeFileSync(join(project, 'seaworthy.json'), '{}');
  for (const folder of [project, join(project, 'src'), deep])
    expect(learnerFolder(undefined, folder)).toBe(project);
});

it('is the nearest one, and a folder with a Procfile of its own is one', () => {
  writeFileSync(join(project, 'seaworthy.json'), '{}');
  writeFileSync(join(project, 'src', 'seaworthy.json'), '{}');
  expect(learnerFolder(undefined, deep)).toBe(join(project, 'src'));
  writeFileSync(join(deep, 'Procfile'), 'web: x');
  expect(learnerFolder(undefined, deep)).toBe(deep);
});

it('is this folder where there is none', () => {
  expect(learnerFolder(undefined, deep)).toBe(deep);
});

it.runIf(process.getuid?.() === 0)('is never one that somebody else has put above us', () => {
  const file = join(project, 'seaworthy.json');
  writeFileSync(file, '{"build": "anything"}');
  chownSync(file, 1234, 1234);
  expect(learnerFolder(undefined, deep)).toBe(deep);
  expect(learnerFolder(undefined, project)).toBe(project);
});
