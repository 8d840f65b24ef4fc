/** Each starter runs at once, says what its first step is, and takes it when one line is uncommented. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { TodoServer } from '../../../../tools/testing/todo-server.ts';

const languages = [
  { language: 'javascript', program: 'node', file: 'server.js' },
  { language: 'python', program: 'python3', file: 'server.py' },
];
const marked = /^(.*(?:#|\/\/) The first stage: uncomment the next line.*\n\s*)(?:#|\/\/) (.+)$/m;

let server: TodoServer | undefined;
afterEach(() => server?.remove());

function filesOf(language: string): Record<string, string> {
  const folder = join(import.meta.dirname, language);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

it('has a starter in each of these languages', () => {
  const found = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(found.toSorted()).toEqual(languages.map(({ language }) => language));
});

describe.each(languages)('the starter in $language', ({ language, program, file }) => {
  needs(program).it('fails at first and says which line to look at', async () => {
    server = await TodoServer.start(folderWith(filesOf(language)));
    const { status, body } = await server.ask('GET', '/');
    expect(status).toBe(404);
    const line = 'uncomment the line under "The first stage"';
    const detail = `Nothing answers GET / yet. In ${file}, ${line}.`;
    expect(body).toMatchObject({ status: 404, detail });
    expect((await server.ask('GET', '/healthz')).status).toBe(200);
  });

  needs(program).it('answers [] once the marked line is uncommented', async () => {
    const files = filesOf(language);
    const text = files[file] ?? '';
    expect(text).toMatch(marked);
    const folder = folderWith(files);
    writeFileSync(join(folder, file), text.replace(marked, '$1$2'));
    server = await TodoServer.start(folder);
    expect(await server.ask('GET', '/')).toEqual({ status: 200, body: [] });
    expect((await server.ask('POST', '/', { title: 'Not yet' })).status).toBe(404);
    expect(await server.stop()).toMatchObject({ killed: false, leftBehind: 0 });
  });

  it('brings a Procfile, a README of at most 20 lines, and nothing that was installed or made', () => {
    const names = readdirSync(join(import.meta.dirname, language));
    expect(names).toEqual(expect.arrayContaining(['Procfile', 'README.md', 'seaworthy.json']));
    for (const made of ['node_modules', '__pycache__', 'data', '.seaworthy'])
      expect(names).not.toContain(made);
    const files = filesOf(language);
    expect((files['README.md'] ?? '').split('\n').length).toBeLessThanOrEqual(20);
    expect(JSON.parse(files['seaworthy.json'] ?? '')).toEqual({ project: 'todo', language });
  });
});
