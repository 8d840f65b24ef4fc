/** A real terminal for tests: a pane of tmux, in which a shell runs the command line as a person would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd, startProcess, type ManagedProcess } from '@seaworthy/process';
import { hangMs, home } from './cli.fixture.ts';

/** How a terminal is opened. */
interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A terminal with a shell in it. `seaworthy` is a command there. */
export class Terminal {
  /** Only what was started in here has this folder for its temporary files. */
  readonly temporary: string;
  readonly #folder: string;
  readonly #server: ManagedProcess;

  private constructor(folder: string, server: ManagedProcess) {
    this.#folder = folder;
    this.temporary = join(folder, 'inside');
    this.#server = server;
  }

  static async open(options: TerminalOptions): Promise<Terminal> {
    const { cwd, columns = 80, rows = 30 } = options;
    const folder = mkdtempSync(join(tmpdir(), 'swtty-'));
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...options.env,
    };
    // Not as a daemon: it must end with us, whatever happens.
    const server = await startProcess({
      command: ['tmux', '-u', '-S', join(folder, 'tmux'), '-f', '/dev/null', '-D'],
      cwd,
      env,
    });
    const terminal = new Terminal(folder, server);
    await terminal.#until(
      'tmux listens',
      async () => (await terminal.#ask('show-options', '-g')) !== null,
    );
    const settings = join(folder, 'bashrc');
    mkdirSync(terminal.temporary);
    const own = `TMPDIR='${terminal.temporary}' SEAWORTHY_HOME='${terminal.temporary}/home'`;
    writeFileSync(
      settings,
      [
        `seaworthy() { ${own} '${process.execPath}' '${join(home, 'bin/seaworthy.js')}' "$@"; }`,
        `export TERM='${env.TERM}'`,
        "PS1='$ '",
        '',
      ].join('\n'),
    );
    const size = ['-x', String(columns), '-y', String(rows)];
    await terminal.#tmux('new-session', '-d', ...size, '-c', cwd, `bash --rcfile ${settings} -i`);
    await terminal.shows(/^\$ *$/m);
    return terminal;
  }

  /** Types text; a line feed is Enter. */
  async type(text: string): Promise<void> {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await this.press('Enter');
      if (line !== '') await this.#tmux('send-keys', '-l', line);
    }
  }

  /** Presses a key by tmux's name for it: C-c, C-z, Enter. */
  press(key: string): Promise<string> {
    return this.#tmux('send-keys', key);
  }

  /** What one sees. */
  screen(): Promise<string> {
    return this.#tmux('capture-pane', '-p');
  }

  /** The same with everything that has scrolled away. */
  all(): Promise<string> {
    return this.#tmux('capture-pane', '-p', '-S', '-', '-J');
  }

  async isCursorShown(): Promise<boolean> {
    return (await this.#tmux('display-message', '-p', '#{cursor_flag}')).trim() === '1';
  }

  resize(columns: number, rows: number): Promise<string> {
    return this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** Waits until the page matches, wherever it has scrolled to; returns the page. */
  async shows(pattern: RegExp, count = 1): Promise<string> {
    const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    let page = '';
    await this.#until(`${String(pattern)} ${count} times`, async () => {
      page = await this.all();
      return (page.match(global) ?? []).length >= count;
    });
    return page;
  }

  /** Waits until the command has ended; returns its exit code. */
  async exitCode(): Promise<number> {
    await this.#until('the shell waits again', async () =>
      (await this.screen()).trimEnd().endsWith('\n$'),
    );
    await this.type('echo "ended with $?"\n');
    const page = await this.shows(/^ended with \d+$/m);
    return Number(/^ended with (\d+)$/m.exec(page)?.[1]);
  }

  /** Closes the terminal, as somebody who closes its window. */
  async close(): Promise<void> {
    await this.#ask('kill-server');
    await this.#server.exit;
  }

  /** Closes it, if it is still open, and removes what it left. */
  async remove(): Promise<void> {
    await this.close();
    await this.#server.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #tmux(...args: readonly string[]): Promise<string> {
    const text = await this.#ask(...args);
    if (text === null) throw new Error(`tmux ${args.join(' ')} failed`);
    return text;
  }

  async #ask(...args: readonly string[]): Promise<string | null> {
    const { exit, stdout } = await runToEnd({
      command: ['tmux', '-N', '-u', '-S', join(this.#folder, 'tmux'), ...args],
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
      timeoutMs: hangMs,
    });
    return exit.code === 0 ? stdout : null;
  }

  async #until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const giveUpAt = performance.now() + hangMs / 2;
    while (!(await isSo())) {
      if (performance.now() > giveUpAt)
        throw new Error(`it never became so: ${what}\n${await this.all().catch(() => '')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
