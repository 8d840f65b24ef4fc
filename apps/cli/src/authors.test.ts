/** What authors type: `new` begins something in a copy of the curriculum, and `author check` says what is left to do. */
import { cpSync, existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { openProject } from '@seaworthy/content';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { edit, findings, git, read } from './authors.fixture.ts';
import { freshFolder, hangMs, home, seaworthy } from './cli.fixture.ts';

const todo = 'curriculum/5-projects/todo';
const store = `${todo}/reference/src/todo-store.ts`;

/** A clone of the curriculum in which everything is committed. */
let original = '';
beforeAll(async () => {
  original = freshFolder('clone');
  cpSync(join(home, 'curriculum'), join(original, 'curriculum'), {
    recursive: true,
    filter: (path) =>
      !['node_modules', '.seaworthy', 'dist', '__pycache__'].includes(basename(path)),
  });
  await git(original, 'init', '-q');
  await git(original, 'add', '.');
  await git(original, 'commit', '-q', '-m', 'Begin');
}, hangMs);

function clone(): string {
  const copy = freshFolder('clone');
  cpSync(original, copy, { recursive: true });
  return copy;
}

const tests = needs('git');

tests.describe('author check', () => {
  test('finds nothing in the curriculum that is there', async () => {
    const { exit, stdout } = await seaworthy(['author', 'check'], { cwd: home });
    expect([exit.code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Nothing found in curriculum, \d+ files\.\n$/),
    ]);
  });

  test('tells each finding with file and line, as one may type them, and ends with 1', async () => {
    const root = clone();
    edit(root, `${todo}/mutants/trims-titles.diff`, /^.*/, 'because');
    edit(root, `${todo}/stages/5-survive/brief.md`, 'minutes: 60', 'minutes: 600');
    const all = await seaworthy(['author', 'check'], { cwd: join(root, todo) });
    expect(all.exit.code).toBe(1);
    const [mutant, brief, ...rest] = all.stdout.split('\n');
    expect(mutant).toBe(
      'mutants/trims-titles.diff:1: The first line is not a sentence. Say why somebody would make this mistake, with a full stop.',
    );
    expect(brief).toMatch(
      /^stages\/5-survive\/brief\.md:2: The front matter does not say .*\. Write /,
    );
    expect(rest).toEqual(['', '2 findings in 2 files.', '']);
    const one = await seaworthy(['author', 'check', 'mutants'], { cwd: join(root, todo) });
    expect(one.stdout).toContain('1 finding in 1 file.');
    const other = await seaworthy(['author', 'check', 'starters'], { cwd: join(root, todo) });
    expect([other.exit.code, other.stdout]).toEqual([0, expect.stringContaining('Nothing found')]);
    expect(await findings(root)).toMatchObject([
      { file: `${todo}/mutants/trims-titles.diff`, line: 1, rule: 'mutant/excuse' },
      { file: `${todo}/stages/5-survive/brief.md`, line: 2, rule: 'brief/minutes' },
    ]);
  });
});

tests.describe('new exercise', () => {
  test('makes every file of one, each with a hole that is found, and refuses a second', async () => {
    const root = clone();
    const path = 'curriculum/1-algorithms/exercises/two-queues';
    const begin = ['new', 'exercise', '1-algorithms', 'two-queues'];
    const made = await seaworthy(begin, { cwd: root });
    expect([made.exit.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(`Began ${path} with problem.yaml, statement, data, `);
    const files = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    const found = await findings(root, path);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(files));
    const rules = new Set(found.map(({ rule }) => rule));
    // Its time limit is measured when it is whole, and its lesson is the author's choice.
    expect([...rules].toSorted()).toEqual([
      'exercise/debrief',
      'exercise/unit',
      'exercise/whole',
      'hint/length',
      'text/hole',
    ]);
    const again = await seaworthy(begin, { cwd: root });
    expect([again.exit.code, again.stderr]).toEqual([
      2,
      expect.stringContaining(`SW_SLUG_TAKEN: ${path} is already there`),
    ]);
  });
});

tests.describe('new stage', () => {
  const path = `${todo}/stages/7-find-things`;

  test('makes one that can be loaded, and every hole of it is found', async () => {
    const root = clone();
    const made = await seaworthy(['new', 'stage', 'todo', 'find-things'], { cwd: root });
    expect([made.exit.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(`Began ${path} with brief.md, checks.ts, hints.md.`);
    symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'));
    const load = async (file: string) => (await import(file)) as Record<string, unknown>;
    const { stages } = await openProject(join(root, 'curriculum'), 'todo', load);
    expect(stages.at(-1)).toMatchObject({
      slug: 'find-things',
      title: 'Find things',
      checks: [{ id: 'find-things/keepsItsWord', hints: { length: 3 } }],
    });
    const holes = ['brief.md', 'checks.ts', 'hints.md'].flatMap((name) =>
      read(root, `${path}/${name}`)
        .split('\n')
        .flatMap((line, index) =>
          line.includes('WRITE:') ? [`${path}/${name}:${index + 1}`] : [],
        ),
    );
    expect(holes.length).toBe(13);
    const found = await findings(root);
    const places = found
      .filter(({ rule }) => rule === 'text/hole')
      .map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(holes);
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['brief/minutes', 'brief/concepts', 'brief/length', 'check/mutant']),
    );
  });

  test('leaves nothing to find once the holes are filled and the mutant is made', async () => {
    const root = clone();
    await seaworthy(['new', 'stage', 'todo', 'find-things'], { cwd: root });
    const sentence =
      'A list of ten thousand lines is of no use to anybody who looks for one of them. ';
    edit(root, `${path}/brief.md`, 'minutes: 0', 'minutes: 30');
    edit(root, `${path}/brief.md`, 'concepts: []', 'concepts: [search]');
    edit(root, `${path}/brief.md`, /WRITE: in one.*/, 'You will have a list that can be searched.');
    edit(root, `${path}/brief.md`, /WRITE: two.*/, `${sentence}They leave.`);
    edit(
      root,
      `${path}/brief.md`,
      /WRITE: which files.*/,
      'See [`app.ts`](../../reference/src/app.ts).',
    );
    edit(root, `${path}/brief.md`, /WRITE: what this.*/, sentence.repeat(9));
    edit(root, `${path}/brief.md`, /WRITE: what comes back/, '[] 200');
    edit(root, `${path}/brief.md`, /WRITE: /g, '');
    edit(root, `${path}/checks.ts`, 'WRITE: what the', 'What the');
    edit(root, `${path}/checks.ts`, 'WRITE: a question', 'Where in your code is a question');
    edit(root, `${path}/hints.md`, /WRITE: the concept.*/, `Look up "full text". ${sentence}`);
    edit(root, `${path}/hints.md`, /WRITE: the outline.*/, sentence);
    edit(root, store, ".orderBy('number')", '');
    const mutant = ['new', 'mutant', 'todo', 'find-things/keepsItsWord', 'finds-in-any-order'];
    const saved = await seaworthy(mutant, { cwd: root });
    expect(saved.stderr).toBe('');
    const file = `${todo}/mutants/finds-in-any-order.diff`;
    expect(await findings(root)).toMatchObject([
      { rule: 'text/hole', file, line: 1 },
      { rule: 'text/hole', file, line: 3 },
    ]);
    edit(root, file, /^WRITE: .*/, 'Nobody asked for an order.');
    edit(root, file, /WRITE: .*/, 'expected');
    expect(await findings(root)).toEqual([]);
  });
});

tests.describe('new mutant', () => {
  const file = `${todo}/mutants/forgets-on-restart.diff`;
  const make = ['new', 'mutant', 'todo', 'survive/keepsChanges', 'forgets-on-restart'];

  /** Tries it, and sees that what was there is there still. */
  async function refused(root: string, says: RegExp): Promise<void> {
    const before = await git(root, 'status', '--porcelain');
    const { exit, stderr } = await seaworthy(make, { cwd: root });
    expect([exit.code, stderr]).toEqual([2, expect.stringMatching(says)]);
    expect(await git(root, 'status', '--porcelain')).toBe(before);
    expect(existsSync(join(root, file))).toBe(false);
  }

  test('saves what was changed, and restores the reference and nothing else', async () => {
    const root = clone();
    const [before, elsewhere] = [read(root, store), `${todo}/reference/src/ids.ts`];
    edit(root, store, /return reach\(/, 'void reach(');
    edit(root, elsewhere, /^/, '/* — “wrong” */\n');
    edit(root, `${todo}/project.md`, '# To-do list', '# List');
    const broken = [read(root, store), read(root, elsewhere)];
    const { exit, stdout, stderr } = await seaworthy(make, { cwd: join(root, todo, 'stages') });
    expect([exit.code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      `Saved ${file}, and restored src/ids.ts, src/todo-store.ts of the reference.`,
    );
    expect(await git(root, 'status', '--porcelain')).toBe(` M ${todo}/project.md\n?? ${file}\n`);
    expect(read(root, store)).toBe(before);
    expect(read(root, file).split('\n').slice(0, 6)).toEqual([
      'WRITE: why somebody would make this mistake, as a sentence.',
      'caught-by: survive/keepsChanges',
      'says: WRITE: a fragment of what the failure card says',
      '',
      '--- src/ids.ts',
      '+++ src/ids.ts',
    ]);
    await git(root, 'apply', '-p0', `--directory=${todo}/reference`, file);
    expect([read(root, store), read(root, elsewhere)]).toEqual(broken);
  });

  test('of a reference that is as it was is refused', async () => {
    await refused(clone(), /^SW_NO_CHANGE: No file of .*reference was changed/);
  });

  test('of what was added, staged, removed or is no text is refused, and all stays', async () => {
    const root = clone();
    writeFileSync(join(root, todo, 'reference/src/new.ts'), '');
    await refused(root, /^SW_UNFIT_CHANGE: .*it adds src\/new\.ts/);
    rmSync(join(root, todo, 'reference/src/new.ts'));
    edit(root, store, /return reach\(/, 'void reach(');
    await git(root, 'add', '.');
    await refused(root, /^SW_UNFIT_CHANGE: .*src\/todo-store\.ts is staged/);
    await git(root, 'restore', '--staged', '.');
    rmSync(join(root, todo, 'reference/src/ids.ts'));
    await refused(root, /^SW_UNFIT_CHANGE: .*does not make src\/ids\.ts again/);
    await git(root, 'checkout', '--', `${todo}/reference/src/ids.ts`);
    writeFileSync(join(root, todo, 'reference/docs/deckhand-dark.png'), 'no picture\0');
    await refused(root, /^SW_UNFIT_CHANGE: .*does not make docs\/deckhand-dark\.png again/);
  });
});

tests.describe('new language', () => {
  test('has the shape of the starters that there are, and its holes are found', async () => {
    const root = clone();
    const made = await seaworthy(['new', 'language', 'todo', 'rust'], { cwd: root });
    expect([made.exit.code, made.stderr]).toEqual([0, '']);
    const path = `${todo}/starters/rust`;
    expect(JSON.parse(read(root, `${path}/seaworthy.json`))).toEqual({
      project: 'todo',
      language: 'rust',
    });
    expect(read(root, `${path}/Procfile`)).toMatch(/^WRITE: as in \w+: web: /);
    const found = await findings(root, path);
    expect(found.map(({ file }) => file)).toContain(`${path}/Procfile`);
    expect(found.every(({ rule }) => rule === 'text/hole')).toBe(true);
  });
});

describe.concurrent('what cannot be begun', { timeout: hangMs }, () => {
  const refusals: [args: string[], code: string, says: RegExp][] = [
    [['new'], 'SW_BAD_ARGUMENT', /Say what to begin/],
    [['new', 'lesson'], 'SW_BAD_ARGUMENT', /no "lesson" to begin/],
    [['new', 'exercise', 'two-sum'], 'SW_BAD_ARGUMENT', /takes 2 words: .*STEP SLUG/],
    [['new', 'exercise', '5-projects', 'x'], 'SW_BAD_ARGUMENT', /are 1-algorithms and 2-language/],
    [['new', 'exercise', '1-algorithms', '../x'], 'SW_BAD_SLUG', /"\.\.\/x" is not a slug/],
    [['new', 'stage', 'todo'], 'SW_BAD_ARGUMENT', /takes 2 words: .*PROJECT SLUG/],
    [['new', 'stage', 'todo', 'Find Things'], 'SW_BAD_SLUG', /"Find Things" is not a slug/],
    [['new', 'stage', 'todo', 'survive'], 'SW_SLUG_TAKEN', /stages\/5-survive is already there/],
    [['new', 'stage', 'tudu', 'x'], 'SW_UNKNOWN_PROJECT', /There are: todo/],
    [['new', 'mutant', 'todo', 'survive/flies', 'x'], 'SW_UNKNOWN_CHECK', /"survive\/flies"/],
    [['new', 'mutant', 'todo', 'survive/keepsChanges', 'X'], 'SW_BAD_SLUG', /"X" is not a slug/],
    [
      ['new', 'mutant', 'todo', 'survive/keepsChanges', 'trims-titles'],
      'SW_SLUG_TAKEN',
      /mutants\/trims-titles\.diff is already there/,
    ],
    [['new', 'language', 'todo', 'python'], 'SW_SLUG_TAKEN', /starters\/python is already there/],
    [['new', 'language', 'todo', 'C++'], 'SW_BAD_SLUG', /"C\+\+" is not a slug/],
    [['author'], 'SW_BAD_ARGUMENT', /Say what to do: check/],
    [['author', 'chekc'], 'SW_BAD_ARGUMENT', /no "chekc"; there is check/],
    [['author', 'check', 'a', 'b'], 'SW_BAD_ARGUMENT', /One folder at a time/],
    [['author', 'check', 'no-such'], 'SW_BAD_ARGUMENT', /There is no folder .*no-such/],
    [['author', 'check', 'packages'], 'SW_BAD_ARGUMENT', /packages is not in curriculum\//],
    [['author', 'check', '--format', 'xml'], 'SW_UNKNOWN_FORMAT', /There are: text, json/],
  ];

  test.for(refusals)('%j is refused', async ([args, code, says]) => {
    const { exit, stdout, stderr } = await seaworthy(args, { cwd: home });
    expect([exit.code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
    expect(stderr).toMatch(says);
  });

  test.for([
    'author check',
    'new stage todo x',
    'new mutant todo survive/keepsChanges x',
    'new language todo x',
  ])('outside of a checkout %s is refused', async (line) => {
    const args = line.split(' ');
    const { exit, stderr } = await seaworthy(args, { cwd: freshFolder() });
    expect([exit.code, stderr]).toEqual([2, expect.stringMatching(/^SW_NO_CHECKOUT: /)]);
  });
});
