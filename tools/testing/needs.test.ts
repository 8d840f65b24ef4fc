import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { afterEach, expect, it, vi } from 'vitest';
import { folderWith, shareInstalled } from './folder.ts';
import { isOnPath, needs } from './needs.ts';

afterEach(() => vi.unstubAllEnvs());

it('finds a program on PATH, and neither a folder nor a plain file', () => {
  expect(isOnPath('node')).toBe(true);
  expect(isOnPath('no-such-program-anywhere')).toBe(false);
  vi.stubEnv('PATH', import.meta.dirname);
  expect(isOnPath('needs.ts')).toBe(false);
  vi.stubEnv('PATH', '');
  expect(isOnPath('node')).toBe(false);
});

let ran = 0;
needs('node').it('runs a test whose needs are met', () => {
  ran += 1;
});

it('has run it', () => {
  expect(ran).toBe(1);
});

it('takes a need that is no program', () => {
  expect(needs({ name: 'a wish', isMet: true }).it).toBe(it);
  expect(needs('node', { name: 'a wish', isMet: false }).it).not.toBe(it);
});

it('skips by name, and fails where a skip is a failure', async () => {
  const path = join(import.meta.dirname, 'needs.ts');
  const folder = folderWith({
    'x.test.ts': `import { needs } from '${path}';\nneeds('no-such-program').it('runs it', () => {});`,
  });
  shareInstalled(folder);
  const vitest = async (env: Readonly<Record<string, string>>) =>
    runToEnd({
      command: [join(folder, 'node_modules/.bin/vitest'), 'run', '--reporter=verbose'],
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...env },
      timeoutMs: 60_000,
    });
  const skipped = await vitest({});
  expect(skipped.exit.code).toBe(0);
  expect(skipped.stdout).toContain('runs it (skipped: there is no no-such-program here)');
  const refused = await vitest({ SEAWORTHY_REQUIRE: 'all' });
  expect(refused.exit.code).toBe(1);
  expect(`${refused.stdout}${refused.stderr}`).toContain(
    'There is no no-such-program on this machine',
  );
});
