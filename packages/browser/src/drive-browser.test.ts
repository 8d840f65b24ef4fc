/** The driver holds the browser, ends with us and the browser with it, and believes nothing that it does not know. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startDialogue, startProcess } from '@seaworthy/process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { isAlive, processesOf } from '../../../tools/testing/processes-of.ts';
import {
  driveBrowser,
  findBrowser,
  type DriveOptions,
  type DrivenBrowser,
  type PageRequest,
} from './index.ts';

const found = await findBrowser().catch(() => null);
const tests = needs({ name: 'browser', isMet: found !== null });
const onLinux = needs(
  { name: 'browser', isMet: found !== null },
  { name: 'Linux', isMet: process.platform === 'linux' },
);

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const temporary = mkdtempSync(join(tmpdir(), 'swd-'));
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TMPDIR: temporary };
const server = createServer((request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  if (request.url === '/large') response.end('x'.repeat(3_000_000));
  else if (request.url === '/never') response.writeHead(200);
  else request.pipe(response);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(temporary, { recursive: true, force: true });
});

async function driven(
  work: (browser: DrivenBrowser) => Promise<void>,
  options: DriveOptions = {},
): Promise<void> {
  const browser = await driveBrowser({ ...(found === null ? {} : { found }), ...options });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
  expect(existsSync(browser.folder)).toBe(false);
}

function wish(path: string, more: Partial<PageRequest> = {}): PageRequest {
  const url = origin + path;
  const usual = { method: 'GET', headers: {}, body: null, timeoutMs: 5000, mostBytes: 4_000_000 };
  return { url, ...usual, ...more };
}

/** The processes of this folder, and this process itself if it is alive. */
function belonging(folder: string, driver: number): readonly number[] {
  return [...processesOf(folder), ...[driver].filter(isAlive)];
}

async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

tests.it('every byte of a body goes there and comes back, however many', async () => {
  await driven(async (browser) => {
    const page = await browser.openPage(origin);
    const bytes = [...Array(256).keys(), ...Buffer.from('\u2028\u2029\n')];
    const { saw } = await page.fetch(wish('/', { method: 'POST', body: bytes }));
    const echoed = saw.kind === 'answer' ? [...Buffer.from(saw.base64, 'base64')] : saw;
    expect(echoed).toEqual(bytes);
    const text = await page.fetch(wish('/', { method: 'POST', body: 'a\u2028b' }));
    expect(text.saw).toMatchObject({ base64: Buffer.from('a\u2028b').toString('base64') });
    const large = await page.fetch(wish('/large'));
    expect(large.saw.kind === 'answer' ? large.saw.base64.length : large.saw).toBe(4_000_000);
    const tooLarge = await page.fetch(wish('/large', { mostBytes: 1000 }));
    expect(tooLarge.saw).toEqual({ kind: 'too-large' });
    await page.close();
    await expect(page.fetch(wish('/'))).rejects.toThrow('there is no window 1');
  });
});

tests.it('a page that does not open is told', async () => {
  await driven(async (browser) => {
    await expect(browser.openPage('http://127.0.0.1:1')).rejects.toThrow('ERR_UNSAFE_PORT');
  });
});

onLinux.it('when the driver is killed, nothing is left and the request says so', async () => {
  await driven(async (browser) => {
    const page = await browser.openPage(origin);
    const waiting = page.fetch(wish('/never')).catch(String);
    process.kill(browser.driver, 'SIGKILL');
    expect(await waiting).toContain('the browser has ended');
    await expect(browser.openPage(origin)).rejects.toThrow('the browser has ended');
    await becomes(() => !existsSync(browser.folder));
    expect(belonging(browser.folder, browser.driver)).toEqual([]);
  });
});

onLinux.it('when the browser is killed, the request says so', async () => {
  await driven(async (browser) => {
    const page = await browser.openPage(origin);
    for (const pid of processesOf(browser.folder)) process.kill(pid, 'SIGKILL');
    await expect(page.fetch(wish('/'))).rejects.toThrow('closed');
  });
});

onLinux.it('an abort ends it in the middle of a request', async () => {
  const controller = new AbortController();
  await driven(
    async (browser) => {
      const page = await browser.openPage(origin);
      const waiting = page.fetch(wish('/never')).catch(String);
      controller.abort();
      expect(await waiting).toMatch(/ended|closed/);
      await browser.close();
      expect(belonging(browser.folder, browser.driver)).toEqual([]);
    },
    { signal: controller.signal },
  );
  await expect(driveBrowser({ signal: controller.signal })).rejects.toThrow('aborted');
});

onLinux.it('kill -9 of us leaves no driver, no browser and no folder', async () => {
  const holder = await startProcess({
    command: [
      process.execPath,
      '--import',
      tsx,
      join(import.meta.dirname, '../fixtures/driving.ts'),
    ],
    cwd: import.meta.dirname,
    env: { ...env, SEAWORTHY_BROWSER: found?.program ?? '' },
  });
  await becomes(() => holder.lines().length > 0 || holder.exited !== null);
  const [line] = holder.lines();
  const { folder, driver } = JSON.parse(line?.text ?? '{}') as { folder: string; driver: number };
  const pids = belonging(folder, driver);
  expect(pids.length).toBeGreaterThan(2);
  process.kill(holder.pid, 'SIGKILL');
  await becomes(() => !pids.some(isAlive) && !existsSync(folder));
});

it('says why a browser does not start, and leaves nothing', async () => {
  vi.stubEnv('TMPDIR', temporary);
  const program = join(temporary, 'ends');
  writeFileSync(program, '#!/bin/sh\necho "No usable sandbox!" >&2\nexit 1\n', { mode: 0o755 });
  const before = readdirSync(temporary).filter((name) => name.startsWith('seaworthy-'));
  await expect(
    driveBrowser({ found: { program, source: 'setting', version: 'Chrome 1', env: {} } }),
  ).rejects.toMatchObject({
    code: 'SW_NO_BROWSER',
    message: expect.stringContaining('No usable sandbox!') as unknown,
  });
  expect(readdirSync(temporary).filter((name) => name.startsWith('seaworthy-'))).toEqual(before);
});

describe('a driver that is spoken to by somebody else', () => {
  it.each([
    ['what is no JSON', 'hello'],
    ['what is no object', '[1]'],
    ['a task that there is not', '{"number":1,"task":{"task":"evaluate","text":"1"}}'],
    [
      'a program without its environment',
      '{"number":1,"task":{"task":"start","program":"/bin/true","folder":"/"}}',
    ],
    [
      'a page of another machine',
      '{"number":1,"task":{"task":"open","window":1,"url":"http://192.0.2.1/"}}',
    ],
    [
      'a body that is no bytes',
      '{"number":1,"task":{"task":"fetch","window":1,"request":{"url":"","method":"","headers":{},"body":[256],"timeoutMs":1,"mostBytes":1}}}',
    ],
  ])('ends on %s', async (_, line) => {
    const { process: driver, said } = await spoken(line);
    expect(await driver.exit).toMatchObject({ code: 1 });
    expect(said).toEqual([]);
    expect(driver.lines().map(({ text }) => text)).toEqual(['what was asked is not understood']);
  });

  it('says that it has neither browser nor window', async () => {
    const { process: driver, said } = await spoken(
      '{"number":1,"task":{"task":"open","window":1,"url":"http://127.0.0.1:9"}}',
      '{"number":2,"task":{"task":"close","window":1}}',
    );
    expect(await driver.exit).toMatchObject({ code: 0 });
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      { number: 1, kind: 'failed', text: 'the browser was not started' },
      { number: 2, kind: 'failed', text: 'there is no window 1' },
    ]);
  });
});

/** Starts a driver by hand, and says these lines to it. */
async function spoken(...lines: readonly string[]) {
  const said: string[] = [];
  const dialogue = await startDialogue({
    command: [process.execPath, '--import', tsx, join(import.meta.dirname, 'driver.ts')],
    cwd: '/',
    env,
    longestLine: 10_000,
    onLine: (line) => said.push(line),
  });
  for (const line of lines) dialogue.say(line);
  dialogue.hangUp();
  return { process: dialogue.process, said };
}
