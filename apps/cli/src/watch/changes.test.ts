/** What counts as a save, on a real disk. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchChanges, type ChangeNote, type Changes } from './changes.ts';

let folder = '';
let changes: Changes | null = null;
let told: string[][] = [];
let notes: ChangeNote[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sea's wörthy "));
  told = [];
  notes = [];
  write('server.py', 'one');
  write('seaworthy.json', '{ "project": "todo" }');
});

afterEach(async () => {
  await changes?.close();
  await rm(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function watch(): Promise<Changes> {
  changes = await watchChanges(folder, {
    onChange: (paths) => told.push([...paths]),
    onNote: (note) => notes.push(note),
  });
  return changes;
}

/** Saves a file that is always watched, and waits until that is told: everything before it was told or never will be. */
async function mark(): Promise<void> {
  const text = String(performance.now());
  const before = told.length;
  write('mark.py', text);
  await expect
    .poll(() => told.slice(before).some((paths) => paths.includes('mark.py')), { timeout: 20_000 })
    .toBe(true);
}

/** What was told beside the marks. */
function saved(): string[] {
  return told.flat().filter((path) => path !== 'mark.py');
}

describe('a save is told', () => {
  it('when a file is written, made, renamed into its place, or removed', async () => {
    await watch();
    write('server.py', 'two');
    await expect.poll(saved).toEqual(['server.py']);
    write('lib/routes.py', 'new');
    await expect.poll(saved).toEqual(['server.py', join('lib', 'routes.py')]);
    write('.server.py.swp', 'three');
    renameSync(join(folder, '.server.py.swp'), join(folder, 'server.py'));
    await expect.poll(() => saved().length).toBe(3);
    rmSync(join(folder, 'lib/routes.py'));
    await expect.poll(() => saved().at(-1)).toBe(join('lib', 'routes.py'));
  });

  it('once, when a file is written several times at once', async () => {
    await watch();
    for (const text of ['', 'two', 'three']) write('server.py', text);
    await expect.poll(saved).toEqual(['server.py']);
    await mark();
    expect(saved()).toEqual(['server.py']);
  });

  it('when the settings that a learner writes change, not when we write how far they have come', async () => {
    const watching = await watch();
    write('seaworthy.json', '{ "project": "todo", "progress": {}, "hints": { "a/b": 1 } }');
    await mark();
    expect(saved()).toEqual([]);
    write('seaworthy.json', '{ "project": "todo", "build": "make" }');
    await expect.poll(saved).toEqual(['seaworthy.json']);
    write('seaworthy.json', '{ "project": "todo", "build": "make", "root": "/todos" }');
    await watching.wroteState();
    await mark();
    expect(saved()).toEqual(['seaworthy.json']);
  });

  it('when a server’s settings in .env change, though git ignores them', async () => {
    write('.gitignore', '.env\n');
    await watch();
    write('.env', 'A=1');
    await expect.poll(saved).toEqual(['.env']);
  });
});

describe('nothing is told', () => {
  it('of a file that holds the same as before', async () => {
    await watch();
    write('server.py', 'two');
    await expect.poll(saved).toEqual(['server.py']);
    write('server.py', 'two');
    await mark();
    expect(saved()).toEqual(['server.py']);
  });

  it.each([
    'node_modules/a/index.js',
    '.git/index',
    '__pycache__/a.pyc',
    '.server.py.swp',
    'todos.db-wal',
  ])('of %s', async (name) => {
    write(name, 'before');
    await watch();
    write(name, 'after');
    await mark();
    expect(saved()).toEqual([]);
  });

  it('of what git ignores, also when that is written while we watch', async () => {
    write('.gitignore', 'dist/\n');
    write('dist/server.js', 'before');
    await watch();
    write('dist/server.js', 'after');
    await mark();
    expect(saved()).toEqual([]);
    write('.gitignore', 'dist/\n*.out\n');
    await expect.poll(saved).toEqual(['.gitignore']);
    write('a.out', 'x');
    await mark();
    expect(saved()).toEqual(['.gitignore']);
  });
});

it('a data file that changes in each run is the server’s, and a program never is', async () => {
  const watching = await watch();
  for (let run = 1; run <= 5; run += 1) {
    watching.runBegins();
    write('seen.json', String(run));
    write('server.py', `run ${run}`);
    await mark();
  }
  expect(saved().filter((path) => path === 'server.py')).toHaveLength(5);
  expect(saved().filter((path) => path === 'seen.json')).toHaveLength(3);
  expect(notes).toEqual([{ kind: 'written', path: 'seen.json' }]);
});

it('is ready soon, and not told of anything, beside 50,000 files of packages', async () => {
  for (let n = 0; n < 500; n += 1) {
    mkdirSync(join(folder, 'node_modules', `p${n}`), { recursive: true });
    for (let m = 0; m < 100; m += 1)
      writeFileSync(join(folder, 'node_modules', `p${n}`, `${m}.js`), '');
  }
  const watching = await watch();
  expect(watching.count()).toBe(2);
  await mark();
});
