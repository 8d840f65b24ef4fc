/** What authors and learners type about problem packages. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { freshFolder, hangMs, seaworthy } from './cli.fixture.ts';

const uuid = '2d4a3a0c-1111-4222-8333-444455556666';
const files = {
  'sum/problem.yaml': `problem_format_version: 2025-09\nname: Sum\nuuid: ${uuid}\nlimits: {time_limit: 5}\n`,
  'sum/statement/problem.en.md': 'Print the sum.\n',
  'sum/data/secret/1.in': '1 2\n',
  'sum/data/secret/1.ans': '3\n',
  'sum/data/secret/2.in': '5 -2\n',
  'sum/data/secret/2.ans': '3\n',
  'sum/input_validators/check.py': 'exit(42)\n',
  'sum/submissions/accepted/sum.py': 'print(sum(map(int, input().split())))\n',
  'right.py': 'print(sum(map(int, input().split())))\n',
  'wrong.py': 'print("\\u001b[31m4")\n',
  'broken.c': 'int main(void) { return nothing; }\n',
};

function folder(changes: Readonly<Record<string, string>> = {}): string {
  const root = freshFolder('problem');
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const plain = ['--driver', 'plain'];

needs('python3').describe('seaworthy problem check', () => {
  test.each([
    ['right.py', 0, 'Accepted (AC), after 2 tests.'],
    ['wrong.py', 1, 'Wrong answer (WA), after 1 test.'],
    ['broken.c', 1, 'Does not compile (CE), after 0 tests.'],
  ])(
    '%s ends with %d',
    async (program, code, last) => {
      const args = ['problem', 'check', 'sum', program, ...plain];
      const { exit, stdout } = await seaworthy(args, { cwd: folder() });
      expect(stdout).toContain(last);
      expect(stdout).not.toContain('\u001b');
      expect(exit.code).toBe(code);
    },
    hangMs,
  );

  test(
    'a judge error ends with 3, and says who is not to blame',
    async () => {
      const cwd = folder({ 'sum/output_validator/judge.py': 'exit(0)\n' });
      const { exit, stdout } = await seaworthy(['problem', 'check', 'sum', 'right.py', ...plain], {
        cwd,
      });
      expect(stdout).toContain('the program is not to blame');
      expect(exit.code).toBe(3);
    },
    hangMs,
  );

  test(
    'ndjson is one event a line, and json is one document',
    async () => {
      const cwd = folder();
      const lines = await seaworthy(
        ['problem', 'check', 'sum', 'right.py', ...plain, '--format', 'ndjson'],
        { cwd },
      );
      const types = lines.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { type: string }).type);
      expect(types).toEqual([
        'judging-started',
        'compiled',
        'limits',
        'test-ended',
        'test-ended',
        'group-ended',
        'judging-ended',
      ]);
      const whole = await seaworthy(
        ['problem', 'check', 'sum', 'right.py', ...plain, '--format', 'json'],
        { cwd },
      );
      expect(JSON.parse(whole.stdout)).toMatchObject({ events: types.map((type) => ({ type })) });
    },
    hangMs,
  );
});

needs('python3').describe('seaworthy problem verify', () => {
  test(
    'a package that does what it says ends with 0, also as JSON',
    async () => {
      const { exit, stdout } = await seaworthy(
        ['problem', 'verify', 'sum', ...plain, '--format', 'json'],
        { cwd: folder() },
      );
      expect(JSON.parse(stdout)).toMatchObject({ name: 'Sum', findings: [] });
      expect(exit.code).toBe(0);
    },
    hangMs,
  );

  test(
    'a submission that does not do what its folder says ends with 1',
    async () => {
      const cwd = folder({ 'sum/submissions/accepted/bad.py': 'print(0)\n' });
      const { exit, stdout } = await seaworthy(['problem', 'verify', 'sum', ...plain], { cwd });
      expect(stdout).toContain('submissions/accepted/bad.py: secret/1 got WA');
      expect(exit.code).toBe(1);
    },
    hangMs,
  );
});

describe('seaworthy problem', () => {
  test.each([
    [['problem'], 'Say what to do: verify or check.'],
    [['problem', 'prove', 'sum'], 'There is no "prove"'],
    [['problem', 'verify'], 'Say which package'],
    [['problem', 'verify', 'sum', 'more'], 'One package at a time'],
    [['problem', 'check', 'sum'], 'Say which program'],
    [['problem', 'check', 'sum', 'right.py', 'more'], 'One program at a time'],
    [['problem', 'verify', 'nowhere'], 'SW_NO_PROBLEM'],
    [['problem', 'check', 'sum', 'nowhere.py'], 'SW_NO_PROGRAM'],
    [['problem', 'verify', 'right.py'], 'archive/not-a-zip'],
  ])(
    '%j is a mistake',
    async (args, said) => {
      const { exit, stdout, stderr } = await seaworthy(args, { cwd: folder() });
      expect(`${stdout}${stderr}`).toContain(said);
      expect(exit.code).toBe(2);
    },
    hangMs,
  );

  test(
    'a malformed package ends with 2, each finding with its file and code',
    async () => {
      const cwd = folder({
        'sum/problem.yaml': 'problem_format_version: 2025-09\nname: Sum\ncolour: red\n',
      });
      const verified = await seaworthy(['problem', 'verify', 'sum'], { cwd });
      expect(verified.stdout).toContain('problem.yaml:3: There is no key "colour"');
      expect(verified.stdout).toContain('[yaml/missing-key]');
      expect(verified.exit.code).toBe(2);
      const checked = await seaworthy(['problem', 'check', 'sum', 'right.py'], { cwd });
      expect(checked.stderr).toContain('SW_BAD_PROBLEM: sum cannot be judged');
      expect(checked.exit.code).toBe(2);
    },
    hangMs,
  );
});

needs('python3').describe('how programs are run', () => {
  const check = ['problem', 'check', 'sum', 'right.py'];

  test(
    'is told in one line, with what is not held',
    async () => {
      const { stderr } = await seaworthy([...check, ...plain], { cwd: folder() });
      expect(stderr).toMatch(
        /^Programs run without a box \(plain\).* Not held here: .*the network/,
      );
      expect(stderr.split('\n').filter((line) => line.startsWith('Programs run'))).toHaveLength(1);
    },
    hangMs,
  );

  test(
    'is as they are where no box can be made, which is told with the reason; who wants a box gets none',
    async () => {
      const cwd = folder();
      const env = { PATH: freshFolder('nothing') };
      const unboxed = await seaworthy(check, { cwd, env });
      expect(unboxed.stderr).toContain('No box can be made: ');
      expect(unboxed.stderr).toContain('seaworthy doctor says how to mend that.');
      expect(unboxed.exit.code, unboxed.stdout).toBe(0);
      const boxed = await seaworthy([...check, '--driver', 'bwrap'], { cwd, env });
      expect(boxed.stderr).toContain('SW_NO_BOX: Programs cannot be run in a box here: ');
      expect(boxed.exit.code).toBe(3);
    },
    hangMs,
  );

  needs('bwrap').it(
    'is in a box where one can be made',
    async () => {
      const { stderr, stdout, exit } = await seaworthy([...check, '--driver', 'bwrap'], {
        cwd: folder(),
      });
      expect(stderr).toMatch(/^Programs run in a box \(bwrap\)\./);
      expect(stdout).toContain('in a box (bwrap)');
      expect(exit.code).toBe(0);
    },
    hangMs,
  );
});

needs('python3').it(
  'a time limit that was measured is kept, and not measured again',
  async () => {
    const cwd = folder({
      'sum/problem.yaml': `problem_format_version: 2025-09\nname: Sum\nuuid: ${uuid}\n`,
    });
    const own = freshFolder('own');
    const limits: string[] = [];
    for (const args of [
      ['verify', 'sum'],
      ['check', 'sum', 'right.py'],
    ]) {
      const how = { cwd, env: { SEAWORTHY_HOME: own } };
      const { exit, stdout } = await seaworthy(['problem', ...args, ...plain], how);
      expect(exit.code, stdout).toBe(0);
      limits.push(/time limit:? (.*)/i.exec(stdout)?.[1] ?? '');
      expect(readdirSync(join(own, 'time-limits'))).toHaveLength(1);
    }
    expect(limits[1]).toBe(limits[0]);
  },
  hangMs,
);

test(
  'a language that is not here is told before anything is said of the program',
  async () => {
    const cwd = folder({ 'Sum.java': 'class Sum {}\n' });
    const env = { PATH: freshFolder('nothing') };
    const args = ['problem', 'check', 'sum', 'Sum.java', ...plain];
    const { exit, stdout, stderr } = await seaworthy(args, { cwd, env });
    expect(stderr).toContain(
      'SW_NO_TOOLCHAIN: Java is needed for Sum.java, and there is no javac. Install a JDK',
    );
    expect(stdout).not.toContain('compiler');
    expect(exit.code).toBe(3);
  },
  hangMs,
);
