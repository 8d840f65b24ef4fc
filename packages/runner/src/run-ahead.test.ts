/** A browser takes seconds to start, so it starts beside the first checks: but only for a check that is sure to come. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { behaviour, stage } from '@seaworthy/suite';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { OnceARun } from './once-a-run.ts';
import type { RunOptions } from './run.ts';
import { ran, running } from './tiny-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-ahead-'));
const marker = join(folder, 'was started');

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
});

beforeAll(async () => {
  // Stands for a browser: it writes down that somebody started it, and is none.
  writeFileSync(join(folder, 'browser'), `#!/bin/sh\n: > '${marker}'\nexit 1\n`, { mode: 0o755 });
  vi.stubEnv('SEAWORTHY_BROWSER', join(folder, 'browser'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => rmSync(marker, { force: true }));
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Runs two stages, of which the second has a check with a page; tells whether the first found the browser started. */
async function startedAhead(options: Partial<RunOptions>): Promise<boolean> {
  let found = false;
  const looks = behaviour(
    'Looks',
    async ({ alice }) => {
      await alice.get('/').expect(200);
      for (let round = 0; round < 100 && !existsSync(marker); round += 1) await sleep(20);
      found = existsSync(marker);
    },
    'h',
  );
  const opens = behaviour('Opens', async ({ page }) => page.get('/').expect(200), 'h', {
    browser: true,
  });
  const { port } = server.address() as AddressInfo;
  const stages = { first: stage({ looks }), second: stage({ opens }) };
  const { words } = await ran(stages, running(`http://127.0.0.1:${port}`), options);
  if (options.upTo === undefined) expect(words['second/opens']).toMatch(/skipped|environment/);
  expect(words['first/looks']).toBe('holds');
  return found;
}

it.each<[when: string, options: Partial<RunOptions>, isAhead: boolean]>([
  ['when all is run', { all: true }, true],
  ['when the last run came as far', { reached: 'second' }, true],
  ['not when the last run came less far', { reached: 'first' }, false],
  ['not when nothing is known', {}, false],
  ['not when the run ends before it', { all: true, upTo: 'first' }, false],
])('%s', async (_, options, isAhead) => {
  expect(await startedAhead(options)).toBe(isAhead);
});

it('what is still starting at the end of a run is broken off, and what has started is ended', async () => {
  const ended: string[] = [];
  const slow = new OnceARun({
    start: (signal) =>
      new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('broken off')), { once: true });
      }),
    end: async (thing) => void ended.push(thing),
  });
  slow.begin();
  await slow.close();
  expect(ended).toEqual([]);

  const quick = new OnceARun({
    start: async () => 'thing',
    end: async (thing) => void ended.push(thing),
  });
  expect(await quick.get()).toBe('thing');
  await quick.close();
  expect(ended).toEqual(['thing']);
});
