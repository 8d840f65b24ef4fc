/** The browser is a real one, it reaches only this machine, and nothing of it is left. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startProcess } from '@seaworthy/process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { isAlive, processesOf } from '../../../tools/testing/processes-of.ts';
import { findBrowser, launchBrowser, type RunningBrowser } from './index.ts';

const found = await findBrowser().catch(() => null);
const tests = needs({ name: 'browser', isMet: found !== null });
const onLinux = needs(
  { name: 'browser', isMet: found !== null },
  { name: 'Linux', isMet: process.platform === 'linux' },
);

const temporary = mkdtempSync(join(tmpdir(), 'swb-'));
let asked: string[] = [];
let servers: Server[] = [];

beforeAll(async () => {
  servers = await Promise.all([serve(), serve()]);
});
afterEach(() => {
  asked = [];
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await (await shared)?.close();
  for (const server of servers) server.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** A page for every path; it lets pages of other origins PUT, and sends /file as a download. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-methods', 'PUT');
    response.setHeader('content-type', 'text/html');
    if (request.url === '/file') response.setHeader('content-disposition', 'attachment');
    if (request.url === '/away') response.writeHead(302, { location: 'http://192.0.2.1/' });
    response.end('<title>tiny</title><p>here</p>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function originOf(server: Server | undefined): string {
  const address = server?.address() as AddressInfo | undefined;
  return `http://127.0.0.1:${address?.port}`;
}

/** Of most tests one browser is enough: each opens a window of its own. */
async function withBrowser(look: (browser: RunningBrowser) => Promise<void>): Promise<void> {
  shared ??= launchBrowser(found === null ? {} : { found });
  await look(await shared);
}

let shared: Promise<RunningBrowser> | undefined;

async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

tests.it('a page asks another origin before it sends, and the server itself is asked', async () => {
  await withBrowser(async (browser) => {
    const page = await (await browser.openWindow()).newPage();
    await page.goto(originOf(servers[0]));
    expect(await page.textContent('p')).toBe('here');
    const status = await page.evaluate(
      async (url) => (await fetch(url, { method: 'PUT' })).status,
      `${originOf(servers[1])}/x`,
    );
    expect(status).toBe(200);
    expect(asked.filter((line) => line.endsWith('/x'))).toEqual(['OPTIONS /x', 'PUT /x']);
  });
});

tests.it('nothing but this machine can be reached, by name or by address', async () => {
  await withBrowser(async (browser) => {
    const window = await browser.openWindow();
    for (const url of [
      'http://example.com/',
      'https://example.com/',
      'http://192.0.2.1/',
      'http://[2001:db8::1]/',
      'http://127.0.0.1.example.com/',
      `${originOf(servers[0])}/away`,
    ]) {
      const page = await window.newPage();
      await expect(page.goto(url), url).rejects.toThrow('net::ERR_PROXY_CONNECTION_FAILED');
      await page.close();
    }
    const page = await window.newPage();
    await page.goto(originOf(servers[0]).replace('127.0.0.1', 'localhost'));
    expect(await page.title()).toBe('tiny');
    // The server is not on that address; who is kept from it would hear of the proxy.
    const other = originOf(servers[0]).replace('127.0.0.1', '[::1]');
    await expect(page.goto(other)).rejects.toThrow(/ERR_CONNECTION_REFUSED|ERR_ADDRESS_/);
  });
});

tests.it('a download is refused', async () => {
  await withBrowser(async (browser) => {
    const page = await (await browser.openWindow()).newPage();
    const download = page.waitForEvent('download');
    await page.goto(`${originOf(servers[0])}/file`).catch(() => undefined);
    expect(await (await download).failure()).not.toBeNull();
    expect(readdirSync(join(browser.folder, 'artifacts'))).toEqual([]);
  });
});

tests.it('each window is somebody else', async () => {
  await withBrowser(async (browser) => {
    const origin = originOf(servers[0]);
    const one = await (await browser.openWindow()).newPage();
    await one.goto(origin);
    await one.evaluate('localStorage.setItem("name", "alice")');
    const other = await (await browser.openWindow()).newPage();
    await other.goto(origin);
    expect(await other.evaluate('localStorage.getItem("name")')).toBeNull();
  });
});

onLinux.it('after close and after an abort no process and no folder is left', async () => {
  const closed = await launchBrowser();
  expect(processesOf(closed.folder)).not.toEqual([]);
  await closed.close();
  await closed.close();
  const controller = new AbortController();
  const aborted = await launchBrowser({ signal: controller.signal });
  const page = await (await aborted.openWindow()).newPage();
  const waiting = page.waitForSelector('#never').catch(String);
  controller.abort();
  expect(await waiting).toContain('closed');
  await aborted.close();
  for (const { folder } of [closed, aborted]) {
    expect(existsSync(folder)).toBe(false);
    expect(processesOf(folder)).toEqual([]);
  }
  await expect(launchBrowser({ signal: controller.signal })).rejects.toThrow('aborted');
});

onLinux.it('kill -9 of us leaves neither a process nor a folder', async () => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const holder = await startProcess({
    command: [
      process.execPath,
      '--import',
      tsx,
      join(import.meta.dirname, '../fixtures/holder.ts'),
    ],
    cwd: import.meta.dirname,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      SEAWORTHY_BROWSER: found?.program ?? '',
      TMPDIR: temporary,
    },
  });
  await becomes(() => holder.lines().length > 0 || holder.exited !== null);
  const [line] = holder.lines();
  const { folder } = JSON.parse(line?.text ?? '{}') as { folder: string };
  const pids = processesOf(folder);
  expect(pids.length).toBeGreaterThan(1);
  process.kill(holder.pid, 'SIGKILL');
  await becomes(() => !pids.some(isAlive) && !existsSync(folder));
});

describe('where there is no browser', () => {
  it('says what was tried and what to do', async () => {
    const stub = join(temporary, 'chromium');
    writeFileSync(stub, '#!/bin/sh\necho "install the snap" >&2\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('SEAWORTHY_BROWSER', stub);
    await expect(findBrowser()).rejects.toMatchObject({
      code: 'SW_NO_BROWSER',
      message: `No browser could be started: ${stub} does not run: install the snap. Install Chrome or Chromium, or set SEAWORTHY_BROWSER to the program of one.`,
    });
    vi.stubEnv('SEAWORTHY_BROWSER', 'no-such-browser');
    await expect(findBrowser()).rejects.toThrow('no-such-browser does not run');
  });

  it('says why one does not start, and leaves nothing', async () => {
    vi.stubEnv('TMPDIR', temporary);
    const program = join(temporary, 'ends');
    writeFileSync(program, '#!/bin/sh\necho "No usable sandbox!" >&2\nexit 1\n', { mode: 0o755 });
    const before = readdirSync(temporary);
    await expect(
      launchBrowser({ found: { program, source: 'setting', version: 'Chrome 1', env: {} } }),
    ).rejects.toMatchObject({
      code: 'SW_NO_BROWSER',
      message: expect.stringContaining('No usable sandbox!') as unknown,
    });
    expect(readdirSync(temporary)).toEqual(before);
  });
});
