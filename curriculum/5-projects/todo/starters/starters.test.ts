/** Each starter runs at once, says what its first step is, takes it when one line is uncommented, and ends in peace. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runToEnd } from '@seaworthy/process';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, shareInstalled } from '../../../../tools/testing/folder.ts';
import { fallSilent, halfRequest } from '../../../../tools/testing/half-request.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { filesOf, firstStepOf, needOf, starters } from '../../../../tools/testing/starters.ts';
import { TodoServer } from '../../../../tools/testing/todo-server.ts';

let server: TodoServer | undefined;
afterEach(() => server?.remove());

it('has a starter in each of these languages', () => {
  const wanted = ['go', 'java', 'javascript', 'php', 'python', 'ruby', 'typescript'];
  expect(starters.map(({ slug }) => slug)).toEqual(wanted);
});

it('no name or alias stands for two languages', () => {
  const names = starters.flatMap(({ slug, aliases }) => [slug, ...aliases]);
  expect(names.length).toBe(new Set(names).size);
});

describe.each(starters)('the starter in $name', (starter) => {
  const files = filesOf(starter);
  const step = firstStepOf(files);
  const here = needs(needOf(starter));

  here.it('fails at first and says which line to look at', async () => {
    server = await TodoServer.start(folderWith(files));
    const { status, body } = await server.ask('GET', '/');
    expect(status).toBe(404);
    const line = 'uncomment the line under "The first stage"';
    const detail = `Nothing answers GET / yet. In ${step.file}, ${line}.`;
    expect(body).toEqual({ title: 'Not Found', status: 404, detail });
    expect((await server.ask('GET', '/healthz')).status).toBe(200);
  });

  here.it(
    'answers [] once the marked line is uncommented, and finishes what has begun',
    async () => {
      const folder = folderWith(files);
      writeFileSync(join(folder, step.file), step.text);
      const running = await TodoServer.start(folder);
      server = running;
      expect(await running.ask('GET', '/')).toEqual({ status: 200, body: [] });
      expect((await running.ask('POST', '/', { title: 'Not yet' })).status).toBe(404);
      let stopping: ReturnType<TodoServer['stop']> | undefined;
      const answer = await halfRequest(running.port, async () => {
        await wait(300);
        stopping = running.stop();
        await wait(300);
      });
      expect(answer).toMatch(/^HTTP\/1\.[01] 200 .*\[\]/s);
      expect(await stopping).toMatchObject({ exit: { code: 0 }, killed: false, leftBehind: 0 });
    },
  );

  it('brings a Procfile, a README of at most 20 lines, and nothing that was installed or made', () => {
    const names = readdirSync(starter.folder);
    expect(names).toEqual(expect.arrayContaining(['.gitignore', 'Procfile', 'README.md']));
    for (const made of ['node_modules', '__pycache__', 'build', 'data', '.seaworthy'])
      expect(names).not.toContain(made);
    expect((files['README.md'] ?? '').split('\n').length).toBeLessThanOrEqual(20);
    const { slug } = starter;
    expect(JSON.parse(files['seaworthy.json'] ?? '')).toMatchObject({
      project: 'todo',
      language: slug,
    });
  });
});

it('each starter lets a silent client go, and answers others meanwhile', async () => {
  const ready = starters.filter((starter) => needOf(starter).isMet);
  const folders = ready.map((starter) => folderWith(filesOf(starter)));
  await Promise.all(
    folders.map(async (folder) => {
      const running = await TodoServer.start(folder);
      try {
        const silent = fallSilent(running.port);
        expect((await running.ask('GET', '/healthz')).status).toBe(200);
        await silent;
        expect((await running.ask('GET', '/healthz')).status).toBe(200);
      } finally {
        await running.remove();
      }
    }),
  );
});

needs('tsc').it('the types of the TypeScript starter hold', async () => {
  const typescript = starters.find(({ slug }) => slug === 'typescript');
  expect(typescript).toBeDefined();
  if (typescript === undefined) return;
  const cwd = folderWith(filesOf(typescript));
  shareInstalled(cwd);
  const { exit, stdout } = await runToEnd({
    command: ['tsc', '--noEmit'],
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: 60_000,
  });
  expect(stdout).toBe('');
  expect(exit.code).toBe(0);
});
