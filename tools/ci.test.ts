import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect } from 'vitest';
import { folderWith, repository } from './testing/folder.ts';
import { needs } from './testing/needs.ts';

/** Stands in for npm: the script `FAILS` fails, and `--outputFile.json=` gets a report of vitest's form. */
const npm = `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const script = args.filter((arg) => !arg.startsWith('-') && arg !== 'run')[0];
const file = args.map((arg) => arg.split('--outputFile.json=')[1]).find(Boolean);
const isBroken = script === process.env.FAILS;
const status = (kind, count) => Array.from({ length: count }, (_, n) => ({ status: kind, fullName: kind + n, failureMessages: kind === 'failed' ? ['Error: because'] : [] }));
const skipped = script === process.env.SKIPS ? 1 : 0;
const failed = isBroken ? 1 : 0;
const tests = [...status('passed', 20), ...status('failed', failed), ...status('skipped', skipped)];
if (file) writeFileSync(file, JSON.stringify({ numPassedTests: 20, numFailedTests: failed, testResults: [{ name: 'thing.test.ts', status: isBroken ? 'failed' : 'passed', assertionResults: tests }] }));
console.log('ran', script, 'with SEAWORTHY_REQUIRE=' + process.env.SEAWORTHY_REQUIRE);
process.exit(failed);
`;

async function ci(trouble: Readonly<Record<string, string>> = {}) {
  const root = folderWith({
    'package.json': '{"type":"module"}',
    'fakes/package.json': '{}',
    'fakes/npm': npm,
    'fakes/apt-get': '#!/bin/sh\necho "asked apt-get to $1"\n',
  });
  for (const name of ['npm', 'apt-get']) chmodSync(join(root, 'fakes', name), 0o755);
  mkdirSync(join(root, '.ci'));
  for (const file of ['.ci/run', '.ci/count.js'])
    copyFileSync(join(repository, file), join(root, file));
  const { exit, stdout } = await runToEnd({
    command: ['bash', '.ci/run'],
    cwd: root,
    env: {
      PATH: `${join(root, 'fakes')}:${process.env['PATH'] ?? ''}`,
      ...trouble,
    },
    timeoutMs: 60_000,
  });
  return { code: exit.code, lines: stdout.trimEnd().split('\n') };
}

const tests = needs('bash', 'timeout');

tests.it('CI runs every step and ends with the real counts', async () => {
  const { code, lines } = await ci();
  expect(lines.filter((line) => line.startsWith('ran ')).map((line) => line.split(' ')[1])).toEqual(
    // The steps, and then the last lines of those whose output was kept.
    'ci test static prove prove test:heavy bench prove prove test test:heavy'.split(' '),
  );
  expect(lines).toContain('ran test with SEAWORTHY_REQUIRE=all');
  expect(lines.at(-1)).toBe('40 passed, 0 failed');
  expect(code).toBe(0);
});

tests.it('CI goes on after a step that fails, names it, and fails', async () => {
  const { code, lines } = await ci({ FAILS: 'static' });
  expect(lines).toContain('static checks (exit code 1)');
  expect(lines).toContain('ran prove with SEAWORTHY_REQUIRE=all');
  expect(lines.at(-1)).toBe('40 passed, 0 failed');
  expect(code).toBe(1);
});

tests.it('CI counts failed tests', async () => {
  const { code, lines } = await ci({ FAILS: 'test' });
  expect(lines.slice(-3, -1)).toEqual(['Failed: failed0 (thing.test.ts)', '      Error: because']);
  expect(lines.at(-1)).toBe('40 passed, 1 failed');
  expect(code).toBe(1);
});

tests.it('CI takes a skipped test for a failed one', async () => {
  const { code, lines } = await ci({ SKIPS: 'test' });
  expect(lines).toContain('Skipped, which fails here: skipped0');
  expect(lines.at(-1)).toBe('40 passed, 1 failed');
  expect(code).toBe(1);
});

tests.it('CI stops when the packages cannot be installed', async () => {
  const { code, lines } = await ci({ FAILS: 'ci' });
  expect(lines).toContain('npm ci (exit code 1)');
  expect(lines.some((line) => line.startsWith('ran test'))).toBe(false);
  expect(code).toBe(1);
});
