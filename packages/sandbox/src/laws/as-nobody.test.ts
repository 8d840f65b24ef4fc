/** All attacks once more by an ordinary user, who has neither cgroups nor another user to become. */
import { chmodSync, chownSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { describe, expect } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';

const program = fileURLToPath(
  new URL('../../fixtures/attack-as-ourselves.laws.ts', import.meta.url),
);
const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

/** Runs something as nobody. An ordinary user has no need of that: the other laws run as one then. */
async function asNobody(command: readonly [string, ...string[]], home: string) {
  return runToEnd({
    command,
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home, SEAWORTHY_HOME: home },
    as: nobody,
    timeoutMs: 110_000,
  });
}

const canRead =
  isRoot && (await asNobody(['/usr/bin/test', '-r', program], '/tmp')).exit.code === 0;

const tests = needs('bwrap', 'cc', 'python3', {
  name: 'checkout that other users can read',
  isMet: canRead,
});

describe.runIf(isRoot)('started by root', () => {
  tests.it('no attack succeeds where an ordinary user runs the boxes', async () => {
    const home = folderWith({});
    chmodSync(home, 0o755);
    chownSync(home, nobody.uid, nobody.gid);
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const { stdout, stderr } = await asNobody([process.execPath, '--import', tsx, program], home);
    expect(stderr).toBe('');
    const said: unknown = JSON.parse(stdout);
    expect(said).toMatchObject({ uid: nobody.uid, broken: {} });
    expect(said).toHaveProperty(
      'count',
      expect.toSatisfy((count: number) => count > 50),
    );
  });
});
