/** `seaworthy check` in a real terminal: what a person sees of it, also when they do not wait for its end. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { copyOf, expectNothingRuns, hangMs, home, rightServer, seaworthy } from './cli.fixture.ts';
import { Terminal } from './terminal.fixture.ts';

let terminal: Terminal | null = null;
afterEach(async () => {
  await terminal?.remove();
  terminal = null;
});

async function open(...options: Parameters<typeof Terminal.open>): Promise<Terminal> {
  terminal = await Terminal.open(...options);
  return terminal;
}

needs('tmux').it(
  'Ctrl-C in the middle leaves a page without remains, and nothing running',
  async () => {
    const tty = await open({ cwd: copyOf(rightServer) });
    await tty.type('seaworthy check\n');
    await tty.shows(/stage 1 · 1 of 3/);
    await tty.press('C-c');
    expect(await tty.exitCode()).toBe(130);
    const page = await tty.all();
    expect(page).toContain('Stopping: ending the server and cleaning up.');
    expect(page.match(/stage 1 +First light/g)).toHaveLength(1);
    expect(await tty.isCursorShown()).toBe(true);
    await expectNothingRuns(tty.temporary);
  },
  hangMs,
);

needs('tmux').it(
  'without a command, a project goes on where one was',
  async () => {
    const folder = copyOf(join(home, 'curriculum/5-projects/todo/starters/javascript'));
    mkdirSync(join(folder, 'src'));
    const piped = await seaworthy([], { cwd: join(folder, 'src') });
    expect([piped.exit.code, piped.stdout]).toEqual([0, expect.stringContaining('First light')]);
    const tty = await open({ cwd: join(folder, 'src') });
    await tty.type('seaworthy\n');
    await tty.shows(/watching \d+ files · stage 1 of 6, First light/);
    expect(await tty.all()).toMatch(/BROKEN +D2/);
    await tty.press('q');
    expect(await tty.exitCode()).toBe(0);
    await expectNothingRuns(tty.temporary);
  },
  hangMs,
);

needs('tmux').it(
  'at 40 columns no line is longer, and a failure can be read',
  async () => {
    const starter = join(home, 'curriculum/5-projects/todo/starters/javascript');
    const tty = await open({ cwd: copyOf(starter), columns: 40, rows: 24 });
    await tty.type('seaworthy check\n');
    await tty.shows(/seaworthy hint D2/);
    expect(await tty.exitCode()).toBe(1);
    // Lines that the terminal had to break are joined again by tmux. A path stays whole, to be copied.
    const long = (await tty.all())
      .split('\n')
      .filter((line) => line.trimEnd().length > 40 && !line.includes('.seaworthy/'));
    expect(long).toEqual([]);
    await expectNothingRuns(tty.temporary);
  },
  hangMs,
);

needs('tmux').it(
  'Ctrl-Z and fg in the middle of a run blame nobody',
  async () => {
    const tty = await open({ cwd: copyOf(rightServer) });
    await tty.type('seaworthy check --stage write-it-down\n');
    await tty.shows(/ready in/);
    await tty.press('C-z');
    await tty.shows(/Stopped/);
    expect(await tty.isCursorShown()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await tty.type('fg\n');
    const code = await tty.exitCode();
    expect([0, 3]).toContain(code);
    expect(await tty.all()).not.toContain('BROKEN');
    await expectNothingRuns(tty.temporary);
  },
  hangMs,
);
