import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planServer } from './index.ts';
import { readProcfile } from './procfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string | Buffer): Record<string, string> {
  return Object.fromEntries(readProcfile(Buffer.from(text), 'Procfile'));
}

describe('readProcfile', () => {
  test.each([
    ['one process', 'web: node server.js', { web: 'node server.js' }],
    ['two', 'web: a\nworker: b\n', { web: 'a', worker: 'b' }],
    ['comments and blank lines', '# the server\n\n  \nweb: a\n  # end\n', { web: 'a' }],
    ['CRLF', 'web: a\r\nworker: b\r\n', { web: 'a', worker: 'b' }],
    ['a byte order mark', '\uFEFFweb: a\n', { web: 'a' }],
    ['UTF-16', Buffer.from('\uFEFFweb: a\r\n', 'utf16le'), { web: 'a' }],
    ['colons in the command', 'web: run --url http://x:1', { web: 'run --url http://x:1' }],
    ['no space after the colon', 'web:a', { web: 'a' }],
    ['variables, for the shell', 'web: serve -p $PORT', { web: 'serve -p $PORT' }],
    ['a # in the command', 'web: echo "#1"', { web: 'echo "#1"' }],
    ['names that we do not run', 'clock: c\nweb: a', { clock: 'c', web: 'a' }],
    ['nothing', '', {}],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a line without a colon', 'web: a\nnode server.js', 'Procfile:2', '"node server.js"'],
    ['a name without a command', 'web:', 'Procfile:1', '"web:"'],
    ['a second web', '# x\nweb: a\nweb: b', 'Procfile:3', 'a second "web"'],
    ['a name that is none', 'my web: a', 'Procfile:1', '"my web: a"'],
  ])('refuses %s, and says where', (_, text, place, saw) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'SW_BAD_PROCFILE' }));
    expect(() => read(text)).toThrow(place);
    expect(() => read(text)).toThrow(saw);
  });
});

describe('planServer', () => {
  test('reads the Procfile of the folder', async () => {
    writeFileSync(join(folder, 'Procfile'), 'release: r\nweb: w\nworker: k\n');
    expect(await planServer({ folder, build: 'make' })).toEqual({
      folder,
      web: 'w',
      release: 'r',
      worker: 'k',
      build: 'make',
    });
  });

  test('needs no Procfile where the command is said', async () => {
    expect(await planServer({ folder: tmpdir(), command: 'node x.js' })).toMatchObject({
      web: 'node x.js',
      release: null,
      worker: null,
      build: null,
    });
  });

  test('says what is missing', async () => {
    const missing = planServer({ folder: join(folder, 'nowhere') });
    await expect(missing).rejects.toMatchObject({ code: 'SW_NO_FOLDER' });
    const none = mkdtempSync(join(folder, 'empty-'));
    await expect(planServer({ folder: none })).rejects.toMatchObject({ code: 'SW_NO_PROCFILE' });
    writeFileSync(join(none, 'Procfile'), 'worker: w\n');
    await expect(planServer({ folder: none })).rejects.toMatchObject({ code: 'SW_NO_WEB' });
  });
});
