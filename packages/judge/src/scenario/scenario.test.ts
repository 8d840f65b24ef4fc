import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDriver, plainDriver, type Driver } from '@seaworthy/sandbox';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { judge } from '../judge.ts';
import { readPackage } from '../package/read-package.ts';
import { sumProblem } from '../problems.fixture.ts';
import { readProgram } from '../program.ts';
import type { Scenario } from './scenario.ts';

const { driver: boxes } = await chooseDriver();
afterAll(async () => boxes.close());

/** What came of one program in one test. */
async function judged(driver: Driver, program: string, scenario: Scenario) {
  const { problem, findings } = readPackage(
    folderWith({ ...sumProblem, 'subjects/twice.mjs': 'console.log(process.argv[2] * 2);\n' }),
    scenario,
  );
  if (problem === null) throw new Error(JSON.stringify(findings));
  const path = join(folderWith({ 'main.py': program }), 'main.py');
  const request = { problem, program: readProgram(path), driver, only: 'secret/1-small' };
  for await (const event of judge(request))
    if (event.type === 'judging-ended') return { verdict: event.verdict, failing: event.failing };
  throw new Error('it did not end');
}

const python = needs('python3');

for (const [name, driver] of [
  ['plain', plainDriver()],
  ['the best driver here', boxes],
] as const) {
  describe(`a scenario, by ${name}`, () => {
    python.it('runs the program again and again in one folder', async () => {
      const counts = 'open("n", "a").write("x")\nprint(len(open("n").read()))\n';
      const thrice: Scenario = async (scene) => {
        for (const expected of ['1\n', '2\n', '3\n']) {
          const { stdout } = await scene.run();
          if (stdout !== expected) scene.broken(expected.trim(), stdout.trim());
        }
      };
      expect(await judged(driver, counts, thrice)).toMatchObject({ verdict: 'AC' });
      const { verdict, failing } = await judged(driver, 'print(1)\n', thrice);
      expect(verdict).toBe('WA');
      expect(failing?.message).toBe(
        'ran: exit code 0, 1 line on its output\nran: exit code 0, 1 line on its output\nexpected: 2\nsaw: 1',
      );
      expect(failing?.expected).toBeNull();
    });

    python.it('gives arguments and input, puts a file there and reads one', async () => {
      const copies =
        'import sys\nopen("copy", "w").write(open(sys.argv[1]).read())\nprint(input()[::-1])\n';
      const scenario: Scenario = async (scene) => {
        await scene.put('given', 'as it stands');
        const { stdout, exitCode } = await scene.run({ args: ['given'], stdin: 'abc\n' });
        expect([stdout, exitCode]).toEqual(['cba\n', 0]);
        expect(await scene.read('copy')).toBe('as it stands');
        expect(await scene.read('nothing')).toBeNull();
        expect([scene.input, scene.answer]).toEqual(['10 20\n', '30\n']);
      };
      expect(await judged(driver, copies, scenario)).toMatchObject({ verdict: 'AC' });
    });

    python.it('kills it, and knows what it had written until then', async () => {
      const counts =
        'import time\nfor n in range(10000):\n    print(n, flush=True)\n    time.sleep(0.01)\n';
      const scenario: Scenario = async (scene) => {
        const { stdout, exitCode } = await scene.run({ kill: { afterLines: 5, thenMs: 0 } });
        expect(exitCode).toBeNull();
        expect(stdout).toMatch(/^0\n1\n2\n3\n4\n/);
        expect(stdout.split('\n').length).toBeLessThan(1000);
      };
      expect(await judged(driver, counts, scenario)).toMatchObject({ verdict: 'AC' });
    });

    python.it('lets several copies run at the same time', async () => {
      const waits = [
        'import os, sys, time',
        'open(sys.argv[1], "w").close()',
        'while len(os.listdir(".")) < 3: time.sleep(0.01)',
        '',
      ].join('\n');
      const together: Scenario = async (scene) => {
        await scene.runTogether(['a', 'b', 'c'].map((one) => ({ args: [one] })));
      };
      expect(await judged(driver, waits, together)).toMatchObject({ verdict: 'AC' });
    });

    python.it('takes an exit code for an answer only where it says so', async () => {
      const fails = 'import sys\nsys.exit(2)\n';
      const allows: Scenario = async (scene) => {
        expect((await scene.run({ mayFail: true })).exitCode).toBe(2);
      };
      expect(await judged(driver, fails, allows)).toMatchObject({ verdict: 'AC' });
      const demands: Scenario = async (scene) => void (await scene.run());
      expect(await judged(driver, fails, demands)).toMatchObject({
        verdict: 'RTE',
        failing: { reason: 'exit code 2' },
      });
      expect(await judged(driver, 'while True: pass\n', allows)).toMatchObject({ verdict: 'TLE' });
    });

    python.it('follows no link that the program has put there', async () => {
      const secret = join(folderWith({ 'secret.txt': 'nobody may read this\n' }), 'secret.txt');
      const links = `import os\nos.symlink(${JSON.stringify(secret)}, "answer")\nos.mkfifo("pipe")\n`;
      const reads: Scenario = async (scene) => {
        await scene.run();
        expect(await scene.read('answer')).toBeNull();
        expect(await scene.read('pipe')).toBeNull();
        await expect(scene.put('answer', 'x')).rejects.toThrow('ELOOP');
        await expect(scene.read('../secret.txt')).rejects.toThrow('no name of a file');
      };
      expect(await judged(driver, links, reads)).toMatchObject({ verdict: 'AC' });
    });

    python.it('hands over a program of the exercise', async () => {
      const asks = [
        'import subprocess, sys',
        'print(subprocess.run([*sys.argv[1:], "21"], capture_output=True, text=True).stdout)',
        '',
      ].join('\n');
      const scenario: Scenario = async (scene) => {
        expect((await scene.run({ subject: 'subjects/twice.mjs' })).stdout).toBe('42\n\n');
      };
      expect(await judged(driver, asks, scenario)).toMatchObject({ verdict: 'AC' });
    });

    python.it('serves what only the program can reach', async () => {
      const fetches = [
        'import sys, urllib.request',
        'for path in ("a", "b"): print(urllib.request.urlopen(sys.argv[1] + "/" + path).read())',
        'sys.exit(3)',
        '',
      ].join('\n');
      const scenario: Scenario = async (scene) => {
        const asked: string[] = [];
        const url = await scene.serve((request, response) => {
          asked.push(request.url ?? '');
          response.end('hello');
        });
        const { stdout, exitCode } = await scene.run({ args: [url], mayFail: true });
        expect([stdout, exitCode]).toEqual(["b'hello'\nb'hello'\n", 3]);
        expect(asked).toEqual(['/a', '/b']);
      };
      expect(await judged(driver, fetches, scenario)).toMatchObject({ verdict: 'AC' });
    });

    python.it('whose author made a mistake blames nobody', async () => {
      const scenario: Scenario = () => Promise.reject(new Error('the author’s mistake'));
      await expect(judged(driver, 'print(1)\n', scenario)).rejects.toThrow('the author’s mistake');
    });
  });
}

it('in a package of somebody else is not run, and that is said', () => {
  const folder = folderWith(sumProblem);
  writeFileSync(join(folder, 'scenario.ts'), 'throw new Error("it was run");\n');
  const { problem, findings } = readPackage(folder);
  expect(problem).toBeNull();
  expect(findings).toMatchObject([{ code: 'package/unsupported', file: 'scenario.ts' }]);
});
