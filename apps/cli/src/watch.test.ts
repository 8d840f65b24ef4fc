/** `seaworthy watch` as a person meets it: in a real terminal, with an editor beside it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  copyOf,
  expectNothingRuns,
  hangMs,
  home,
  leftRunning,
  startSeaworthy,
  verdictsOf,
  type Running,
} from './cli.fixture.ts';
import { Terminal } from './terminal.fixture.ts';

const starter = join(home, 'curriculum/5-projects/todo/starters/javascript');

/** A learner's folder with the starter in it, at its first stage. */
function learnersFolder(name?: string): string {
  return copyOf(starter, name);
}

/** The starter with its marked line uncommented. */
function mended(folder: string): string {
  const text = readFileSync(join(folder, 'server.js'), 'utf8');
  const mendedText = text.replace(/\/\/ (if \(method === 'GET' && path === '\/'\))/, '$1');
  expect(mendedText).not.toBe(text);
  return mendedText;
}

/** As most editors save: a new file takes the place of the old one. */
function saveByRename(file: string, text: string): void {
  writeFileSync(`${file}.new~`, text);
  renameSync(`${file}.new~`, file);
}

/** How terminals are set, and what people ask of all programs. */
const looks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NO_COLOR: { NO_COLOR: '1' },
  'TERM=dumb': { TERM: 'dumb' },
  'a locale without UTF-8': { LANG: 'C', LC_ALL: 'C' },
};

let terminal: Terminal | null = null;
afterEach(async () => {
  await terminal?.remove();
  terminal = null;
});

async function open(...options: Parameters<typeof Terminal.open>): Promise<Terminal> {
  terminal = await Terminal.open(...options);
  return terminal;
}

describe('in a terminal', () => {
  needs('tmux').it(
    'checks at once, and again after each save; keys give a hint, the task, and an end',
    async () => {
      const folder = learnersFolder("mein sörver's");
      const tty = await open({ cwd: folder });
      await tty.type('seaworthy watch\n');
      await tty.shows(/watching \d+ files · stage 1 of 6, First light/);
      expect(await tty.shows(/q quit/)).toContain('In server.js, uncomment the line');
      expect(await tty.isCursorShown()).toBe(false);

      await tty.press('h');
      await tty.shows(/1\/3 {2}/);
      saveByRename(join(folder, 'server.js'), mended(folder));
      await tty.shows(/── server\.js was saved/);
      await tty.shows(/"First light" is passed\. Next: "Write it down"\. Press t/);
      await tty.press('t');
      await tty.shows(/To-do list, stage 2 of 6: Write it down/);
      await tty.press('r');
      await tty.shows(/stage {2}Write it down|stage 2 {2}Write it down/);
      await tty.shows(/watching \d+ files · stage 2 of 6/);

      await tty.press('q');
      expect(await tty.exitCode()).toBe(0);
      expect(await tty.isCursorShown()).toBe(true);
      await expectNothingRuns(tty.temporary);
    },
    hangMs,
  );

  needs('tmux').it(
    'at 40 columns, and after a resize, no line is cut and nothing is left of the old one',
    async () => {
      const folder = learnersFolder();
      const tty = await open({ cwd: folder, columns: 80, rows: 40 });
      await tty.type('seaworthy watch\n');
      await tty.shows(/watching \d+ files/);
      await tty.resize(40, 30);
      const page = await tty.shows(/h hint +c next card\n.*q quit/);
      expect(page.match(/q quit/g)).toHaveLength(1);
      await tty.resize(100, 30);
      expect((await tty.shows(/r run again.*q quit/)).match(/q quit/g)).toHaveLength(1);
      await tty.press('C-c');
      expect(await tty.exitCode()).toBe(130);
      expect(await tty.isCursorShown()).toBe(true);
      expect(await tty.screen()).not.toContain('q quit');
      await expectNothingRuns(tty.temporary);
    },
    hangMs,
  );

  needs('tmux').it(
    'Ctrl-Z gives the terminal back, and fg goes on, with the keys',
    async () => {
      const folder = learnersFolder();
      const tty = await open({ cwd: folder });
      await tty.type('seaworthy watch\n');
      await tty.shows(/watching \d+ files/);
      await tty.press('C-z');
      await tty.shows(/Stopped/);
      expect(await tty.isCursorShown()).toBe(true);
      await tty.type('echo typed here\n');
      await tty.shows(/^typed here$/m);
      await tty.type('fg\n');
      await tty.shows(/q quit/);
      await tty.press('r');
      await tty.shows(/── once more/);
      await tty.press('q');
      expect(await tty.exitCode()).toBe(0);
      await expectNothingRuns(tty.temporary);
    },
    hangMs,
  );

  needs('tmux').it(
    'a run that was stopped by Ctrl-Z is not believed, but begun anew',
    async () => {
      const folder = learnersFolder();
      const text = readFileSync(join(folder, 'server.js'), 'utf8');
      writeFileSync(
        join(folder, 'server.js'),
        `await new Promise((r) => setTimeout(r, 3000));\n${text}`,
      );
      const tty = await open({ cwd: folder });
      await tty.type('seaworthy watch\n');
      await tty.shows(/starting: node server\.js/);
      await tty.press('C-z');
      await tty.shows(/Stopped/);
      await tty.type('fg\n');
      await tty.shows(/── stopped and continued/);
      await tty.shows(/watching \d+ files/);
      await tty.press('q');
      expect(await tty.exitCode()).toBe(0);
      await expectNothingRuns(tty.temporary);
    },
    hangMs,
  );

  needs('tmux').it(
    'a terminal that is closed leaves nothing running, also in the middle of a run',
    async () => {
      const folder = learnersFolder();
      const tty = await open({ cwd: folder });
      await tty.type('seaworthy watch\n');
      await tty.shows(/ok +D1/);
      await tty.close();
      await becomes('nothing of it runs', () => leftRunning(tty.temporary).length === 0);
    },
    hangMs,
  );

  for (const [name, env] of Object.entries(looks)) {
    needs('tmux').it(
      `with ${name} the page says the same in words`,
      async () => {
        const tty = await open({ cwd: learnersFolder(), env });
        await tty.type('seaworthy watch\n');
        await tty.shows(/watching \d+ files/);
        const page = await tty.all();
        expect(page).toMatch(/ok +D1/);
        expect(page).toMatch(/BROKEN +D2/);
        // eslint-disable-next-line no-control-regex
        if ('LC_ALL' in env) expect(page).toMatch(/^[\x00-\x7f]*$/);
        await tty.press('C-c');
        expect(await tty.exitCode()).toBe(130);
        await expectNothingRuns(tty.temporary);
      },
      hangMs,
    );
  }
});

describe('what a folder goes through', () => {
  let running: Running | null = null;
  afterEach(async () => {
    await running?.process.kill();
    running = null;
  });

  /** Begins to watch; the returned function is what was written until now. */
  async function watching(folder: string, ...args: readonly string[]): Promise<() => string> {
    const started = await startSeaworthy(['watch', '--plain', ...args], { cwd: folder });
    running = started;
    await rested(1);
    return () => started.text();
  }

  /** Waits until so many runs have come to their end. */
  async function rested(count: number): Promise<void> {
    const now = (): string => running?.text() ?? '';
    await becomes(
      `${count} runs have ended`,
      () => now().split(/^watching \d+ file/m).length - 1 >= count,
    );
  }

  async function ends(): Promise<void> {
    if (running === null) return;
    process.kill(running.process.pid, 'SIGINT');
    expect((await running.process.exit).code, running.text()).toBe(130);
    await expectNothingRuns(running.temporary);
  }

  test('two saves within a second make one verdict, and it is that of the second', async () => {
    const folder = learnersFolder();
    const text = await watching(folder);
    const file = join(folder, 'server.js');
    const right = mended(folder);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n// half\n`);
    await becomes('the first save is seen', () => text().includes('server.js was saved'));
    writeFileSync(file, right);
    await becomes('the second one too', () => text().split('server.js was saved').length === 3);
    await rested(2);
    expect(verdictsOf(folder).get('first-light/startsWithAnEmptyList')).toMatchObject({
      kind: 'holds',
    });
    await ends();
  });

  test('a build that breaks is told, and heals with the next save', async () => {
    const folder = learnersFolder();
    const text = await watching(folder, '--build', 'node --check server.js');
    const file = join(folder, 'server.js');
    const right = mended(folder);
    writeFileSync(file, 'const = ;');
    await becomes('the broken build is told', () => text().includes('SW_BUILD_FAILED'));
    await rested(2);
    writeFileSync(file, right);
    await rested(3);
    expect(text()).toContain('"First light" is passed');
    await ends();
  });

  test('a seaworthy.json that is damaged for a moment, and a Procfile that is away', async () => {
    const folder = learnersFolder();
    const text = await watching(folder);
    const state = readFileSync(join(folder, 'seaworthy.json'), 'utf8');
    writeFileSync(join(folder, 'seaworthy.json'), '{ "project"');
    await becomes('the damage is told', () => text().includes('SW_BAD_STATE'));
    await rested(2);
    writeFileSync(join(folder, 'seaworthy.json'), state);
    renameSync(join(folder, 'Procfile'), join(folder, 'Procfile.away'));
    await becomes('the Procfile is missed', () => text().includes('SW_NO_PROCFILE'));
    renameSync(join(folder, 'Procfile.away'), join(folder, 'Procfile'));
    const before = text().split('BROKEN').length;
    await becomes('it is checked again', () => text().split('BROKEN').length >= before);
    await ends();
  });

  test('what the server itself writes does not begin a run for ever', async () => {
    const folder = learnersFolder();
    const file = join(folder, 'server.js');
    writeFileSync(
      file,
      `${mended(folder)}\n(await import('node:fs')).writeFileSync('seen.json', String(Date.now()));\n`,
    );
    const text = await watching(folder);
    await becomes('it is noticed', () =>
      text().includes('seen.json changes whenever your server runs'),
    );
    const runs = text().split('was saved').length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(text().split('was saved').length).toBeLessThanOrEqual(runs + 1);
    await ends();
  });
});
