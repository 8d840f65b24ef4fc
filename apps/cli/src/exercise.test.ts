/** An exercise as a learner meets it: from `start` to the debrief, in a fresh folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { becomes, freshFolder, hangMs, home, seaworthy, startSeaworthy } from './cli.fixture.ts';

const slug = 'duplicate-webhooks';
const accepted = join(
  home,
  'curriculum/1-algorithms/exercises',
  slug,
  'submissions/accepted/set.mjs',
);

/** Begins the exercise in JavaScript, which is always here. */
async function begun(): Promise<string> {
  const cwd = freshFolder("sea's wörthy");
  const { exit } = await seaworthy(['start', slug, '--lang', 'js'], { cwd });
  expect(exit.code).toBe(0);
  return join(cwd, slug);
}

function solve(folder: string): void {
  writeFileSync(join(folder, 'main.mjs'), readFileSync(accepted, 'utf8'));
}

function stateOf(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'seaworthy.json'), 'utf8'));
}

describe('an exercise', () => {
  test(
    'is begun, failed with a card, solved, and explained',
    async () => {
      const cwd = await begun();
      expect(stateOf(cwd)).toMatchObject({ exercise: slug, language: 'javascript' });
      const task = await seaworthy(['task'], { cwd });
      expect(task.stdout).toContain('## Example');
      expect(task.stdout).not.toContain('Why it works');
      expect(task.stdout).not.toMatch(/[$\\]/);

      const failed = await seaworthy(['check'], { cwd });
      expect(failed.exit.code).toBe(1);
      expect(failed.stdout).toContain('Wrong answer in sample/1');
      expect(failed.stdout).toContain('again: seaworthy check --only sample/1');
      expect(stateOf(cwd)).toMatchObject({ progress: { [slug]: { verdict: 'broken' } } });

      const hint = await seaworthy(['hint'], { cwd });
      expect(hint.stdout).toMatch(/^1\/3 /m);
      expect(hint.stdout).not.toMatch(/^2\/3 /m);

      solve(cwd);
      const passed = await seaworthy(['check'], { cwd });
      expect(passed.stdout).toContain('Well done');
      expect(passed.exit.code).toBe(0);
      expect((await seaworthy(['task'], { cwd })).stdout).toContain('Why it works');
      const status = await seaworthy(['status'], { cwd: join(cwd, '..', slug) });
      expect(status.stdout).toMatch(/✓ duplicate-webhooks +solved/);
      expect(status.stdout).toContain('1 hint read');
      expect(status.stdout).toContain('Next: seaworthy start ');
      const asJson = await seaworthy(['status', '--format', 'json'], { cwd });
      expect(JSON.parse(asJson.stdout)).toMatchObject({
        exercise: slug,
        verdict: 'solved',
        hints: 1,
      });
    },
    hangMs,
  );

  test(
    'repeats one test, without a word on the whole',
    async () => {
      const cwd = await begun();
      solve(cwd);
      const { stdout, exit } = await seaworthy(
        ['check', '--only', 'sample/1', '--format', 'ndjson'],
        { cwd },
      );
      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly type: string; readonly name?: string });
      expect(events.flatMap(({ type, name }) => (type === 'test-ended' ? [name] : []))).toEqual([
        'sample/1',
      ]);
      expect(exit.code).toBe(0);
      expect(stateOf(cwd)).not.toHaveProperty('progress');
    },
    hangMs,
  );

  test(
    'lists its tests, and names them when another one was meant',
    async () => {
      const cwd = await begun();
      const { stdout } = await seaworthy(['check', '--list'], { cwd });
      expect(stdout).toMatch(/^sample\/1$/m);
      const { stderr, exit } = await seaworthy(['check', '--only', 'sample/9'], { cwd });
      expect(stderr).toContain('There are: sample/1, ');
      expect(exit.code).toBe(2);
    },
    hangMs,
  );

  test.each([
    [['--url', 'http://127.0.0.1:1'], '--url is for servers'],
    [['--stage', '1'], '--stage is for servers'],
    [['--report', 'junit=a.xml'], '--report is for servers'],
    [['--format', 'junit'], 'not as junit'],
  ])('refuses %j', async (args, said) => {
    const { stderr, exit } = await seaworthy(['check', ...args], { cwd: await begun() });
    expect(stderr).toContain(said);
    expect(exit.code).toBe(2);
  });

  test('that is not there is told with those that are', async () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'seaworthy.json'), '{ "exercise": "no-such" }');
    const { stderr, exit } = await seaworthy(['check'], { cwd });
    expect(stderr).toContain('SW_UNKNOWN_EXERCISE');
    expect(stderr).toContain(slug);
    expect(exit.code).toBe(2);
  });

  test(
    'without a source file is told what was looked for',
    async () => {
      const cwd = freshFolder();
      writeFileSync(join(cwd, 'seaworthy.json'), JSON.stringify({ exercise: slug }));
      const { stderr, exit } = await seaworthy(['check'], { cwd });
      expect(stderr).toContain('.py');
      expect(exit.code).toBe(2);
    },
    hangMs,
  );

  test(
    'is watched: each save is checked',
    async () => {
      const cwd = await begun();
      const running = await startSeaworthy(['watch'], { cwd });
      await becomes('checked', () => running.text().includes('Save to check again'));
      expect(running.text()).toContain('Wrong answer in sample/1');
      solve(cwd);
      await becomes('solved', () => running.text().includes('Well done'));
      expect(running.text()).toContain('saved: main.mjs');
      process.kill(running.process.pid, 'SIGINT');
      const { code } = await running.process.exit;
      expect(code).toBe(130);
    },
    hangMs,
  );
});
