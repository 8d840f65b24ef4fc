/** The servers by which the checks are judged do what they say. Lightly: the checks themselves run over them in `prove`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { needOf, starters } from '../../../tools/testing/starters.ts';
import { TodoServer } from '../../../tools/testing/todo-server.ts';

interface Todo {
  readonly title: string;
  readonly completed: boolean;
  readonly order?: number | null;
  readonly url: string;
}

async function start(folder: string): Promise<TodoServer> {
  const server = await TodoServer.start(join(import.meta.dirname, folder));
  onTestFinished(() => server.remove());
  return server;
}

function isTodo(value: unknown): value is Todo {
  return typeof value === 'object' && value !== null && 'title' in value && 'url' in value;
}

async function create(server: TodoServer, fields: object): Promise<Todo> {
  const { status, body } = await server.ask('POST', 'list', fields);
  expect([200, 201]).toContain(status);
  if (!isTodo(body)) throw new Error(`not a to-do: ${JSON.stringify(body)}`);
  return body;
}

async function titles(server: TodoServer): Promise<readonly string[]> {
  const { body } = await server.ask('GET', 'list');
  if (!Array.isArray(body)) throw new Error(`not a list: ${JSON.stringify(body)}`);
  return body.filter(isTodo).map((todo) => todo.title);
}

/** Not with `start`: in tests that run at once, Vitest does not know whose end onTestFinished means. */
async function worksThroughARestart(folder: string): Promise<void> {
  const server = await TodoServer.start(join(import.meta.dirname, folder));
  try {
    await answersRightly(server);
  } finally {
    await server.remove();
  }
}

/** What every right server does. */
async function answersRightly(server: TodoServer): Promise<void> {
  expect(await titles(server)).toEqual([]);

  const bread = await create(server, { title: 'Buy "bread" / é 🍞', order: 3 });
  expect(bread).toMatchObject({ title: 'Buy "bread" / é 🍞', completed: false, order: 3 });
  const milk = await create(server, { title: 'Buy milk' });
  expect((await titles(server)).toSorted()).toEqual([bread.title, milk.title]);

  const changed = { ...bread, completed: true };
  const patched = await server.ask('PATCH', bread.url, { completed: true });
  expect(patched).toEqual({ status: 200, body: changed });
  expect(await server.ask('GET', bread.url)).toEqual({ status: 200, body: changed });

  expect((await server.ask('POST', 'list', { title: ' ' })).status).toBeOneOf([400, 422]);
  const huge = { title: 'x'.repeat(2 * 1024 * 1024) };
  expect((await server.ask('POST', 'list', huge)).status).toBe(413);

  expect((await server.ask('DELETE', bread.url)).status).toBeOneOf([200, 202, 204]);
  expect((await server.ask('GET', bread.url)).status).toBe(404);
  expect(await titles(server)).toEqual([milk.title]);

  expect(await server.stop()).toMatchObject({ killed: false, leftBehind: 0 });
  await server.startAgain();
  expect(await titles(server)).toEqual([milk.title]);
  expect(await server.ask('GET', milk.url)).toEqual({ status: 200, body: milk });
}

const rights = readdirSync(join(import.meta.dirname, 'right'))
  .filter((name) => existsSync(join(import.meta.dirname, 'right', name, 'Procfile')))
  .map((name) => `right/${name}`);

function mentions(folder: string, name: string, pattern: RegExp): boolean {
  const file = join(import.meta.dirname, folder, name);
  return existsSync(file) && pattern.test(readFileSync(file, 'utf8'));
}

/** A server that was grown from a starter names its language; the others are in Node or in Python. */
const grown = starters.flatMap((starter) =>
  rights
    .filter((folder) => mentions(folder, 'seaworthy.json', RegExp(`"language": "${starter.slug}"`)))
    .map((folder) => ({ folder, need: needOf(starter) })),
);
const inPython = rights.filter((folder) =>
  ['Procfile', 'package.json'].some((name) => mentions(folder, name, /python3/)),
);
const inOthers = [...inPython, ...grown.map(({ folder }) => folder)];
const inNode = [...rights.filter((folder) => !inOthers.includes(folder)), 'demo'];

describe('a right server creates, lists, changes, refuses, deletes and keeps its list', () => {
  it.concurrent.each(inNode)('%s', worksThroughARestart);
  for (const folder of inPython) needs('python3').it(folder, () => worksThroughARestart(folder));
  for (const { folder, need } of grown) needs(need).it(folder, () => worksThroughARestart(folder));
});

describe('kill -9', () => {
  async function takesNothing(folder: string): Promise<void> {
    const server = await start(folder);
    const names = Array.from({ length: 30 }, (_, n) => `Todo ${n}`);
    await Promise.all(names.map((title) => create(server, { title })));
    await server.kill();
    await server.startAgain();
    expect((await titles(server)).toSorted()).toEqual(names.toSorted());
  }

  it('takes nothing from right/different', () => takesNothing('right/different'));
  needs('python3').it('takes nothing from right/python-file', () =>
    takesNothing('right/python-file'),
  );

  for (const { folder, need } of grown)
    needs(need).it(`takes nothing from ${folder}`, () => takesNothing(folder));

  it.each(['demo', 'hollow/in-memory', 'hollow/eight-faults'])(
    'takes from %s what it had acknowledged',
    async (folder) => {
      const server = await start(folder);
      await create(server, { title: 'Gone' });
      await server.kill();
      await server.startAgain();
      expect(await titles(server)).toEqual([]);
    },
  );
});

describe('hollow/eight-faults', () => {
  it('looks right as long as one asks one thing at a time', async () => {
    const server = await start('hollow/eight-faults');
    const todo = await create(server, { title: 'Look', order: 1 });
    const changed = { ...todo, completed: true };
    expect((await server.ask('PATCH', todo.url, { completed: true })).body).toEqual(changed);
    expect((await server.ask('GET', todo.url)).body).toEqual(changed);
    expect((await server.ask('DELETE', todo.url)).status).toBe(204);
    expect(await titles(server)).toEqual([]);
  });

  it('loses writes that come together, and gives one id to many', async () => {
    const server = await start('hollow/eight-faults');
    const names = Array.from({ length: 30 }, (_, n) => `Todo ${n}`);
    const todos = await Promise.all(names.map((title) => create(server, { title })));
    expect((await titles(server)).length).toBeLessThan(30);
    expect(new Set(todos.map((todo) => todo.url)).size).toBeLessThan(30);
  });

  it.each([
    ['a title that is no text', 'POST', 'list', { title: 5 }],
    ['an id that is no UTF-8', 'GET', '/%ff', undefined],
  ])('dies of %s', async (_, method, where, body) => {
    const server = await start('hollow/eight-faults');
    await expect(server.ask(method, where, body)).rejects.toThrow('fetch failed');
    await expect(server.ask('GET', 'list')).rejects.toThrow('fetch failed');
  });
});
