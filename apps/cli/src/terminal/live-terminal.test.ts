import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { findTool, runToEnd } from '@seaworthy/process';
import { demoRun, terminalReader, type TerminalOptions } from '@seaworthy/report';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { liveTerminal } from './live-terminal.ts';
import { modeOf } from './mode.ts';
import { screenAfter } from './screen.ts';

class FakeStream extends EventEmitter {
  columns = 80;
  rows = 30;
  writes: string[] = [];
  write(text: string): boolean {
    this.writes.push(text);
    return true;
  }
  get output(): string {
    return this.writes.join('');
  }
}

const live: TerminalOptions = { width: 80, colour: true, plain: false, unicode: true, live: true };

/** What a reader alone would leave on the page. */
function permanentLines(look: TerminalOptions): string[] {
  const reader = terminalReader(look);
  const lines = demoRun('broken').flatMap((event) => reader.read(event));
  return screenAfter([...lines, ...reader.finish()].join('\n')).lines;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('on a terminal', () => {
  test('what stays is exactly the permanent lines, however often the live region was painted', () => {
    vi.useFakeTimers();
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, live);
    let last = 0;
    for (const event of demoRun('broken')) {
      vi.advanceTimersByTime(event.at - last);
      last = event.at;
      terminal.take(event);
    }
    terminal.end();
    const screen = screenAfter(stream.output);
    expect(screen.lines.slice(0, -1)).toEqual(permanentLines(live));
    expect(screen.lines.at(-1)).toBe('');
    expect(screen).toMatchObject({ cursor: true, updating: false });
    expect(stream.output).toContain('⠋');
  });

  test('the live region is repainted at most thirteen times a second, each time in one synchronised write', () => {
    vi.useFakeTimers();
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun('broken').slice(0, 7)) terminal.take(event);
    stream.writes = [];
    vi.advanceTimersByTime(1000);
    expect(stream.writes.length).toBeGreaterThan(8);
    expect(stream.writes.length).toBeLessThanOrEqual(13);
    for (const text of stream.writes) {
      expect(text.startsWith('\u001b[?2026h')).toBe(true);
      expect(text.endsWith('\u001b[?2026l')).toBe(true);
    }
    terminal.end();
  });

  test('nothing is repainted while the stream is full', () => {
    vi.useFakeTimers();
    const stream = Object.assign(new FakeStream(), { writableNeedDrain: true });
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun('broken').slice(0, 7)) terminal.take(event);
    stream.writes = [];
    vi.advanceTimersByTime(1000);
    expect(stream.writes).toEqual([]);
    terminal.end();
  });

  test('the live region is never higher than the terminal', () => {
    vi.useFakeTimers();
    const stream = new FakeStream();
    stream.rows = 3;
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun('broken').slice(0, 7)) terminal.take(event);
    stream.writes = [];
    vi.advanceTimersByTime(100);
    expect(stream.output.split('\n')).toHaveLength(2);
    terminal.end();
  });

  test('after a resize the lines have the new width, and rows that wrapped are cleared', () => {
    vi.useFakeTimers();
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun('broken').slice(0, 7)) terminal.take(event);
    vi.advanceTimersByTime(100);
    stream.columns = 40;
    stream.emit('resize');
    stream.writes = [];
    vi.advanceTimersByTime(100);
    // Three lines were painted, one of them 80 cells wide: it takes two rows now.
    // eslint-disable-next-line no-control-regex
    const rows = Number(/\u001b\[(\d+)A/.exec(stream.output)?.[1]);
    expect(rows).toBeGreaterThanOrEqual(3);
    const widths = screenAfter(stream.output.slice(stream.output.indexOf('\u001b[J'))).lines.map(
      (line) => line.length,
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
    terminal.end();
  });

  test('a run that is cut off leaves what it knew, and the cursor', () => {
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun('broken').slice(0, 20)) terminal.take(event);
    terminal.end();
    terminal.end();
    const screen = screenAfter(stream.output);
    expect(screen.lines.join('\n')).toContain('cut off');
    expect(screen.cursor).toBe(true);
  });

  test('a reader that has gone away does not end the run', () => {
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, live);
    for (const event of demoRun().slice(0, 1)) terminal.take(event);
    stream.emit('error', new Error('EPIPE'));
    stream.writes = [];
    for (const event of demoRun().slice(1)) terminal.take(event);
    terminal.end();
    expect(stream.writes).toEqual([]);
  });
});

describe('where nothing can be painted over', () => {
  const lines: TerminalOptions = { ...live, live: false, colour: false };

  test('there is no control character, and each check has its line', () => {
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, lines);
    for (const event of demoRun('broken')) terminal.take(event);
    terminal.end();
    // eslint-disable-next-line no-control-regex
    expect(stream.output).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (let number = 1; number <= 14; number += 1)
      expect(stream.output).toMatch(new RegExp(` D${number} +\\w`));
  });

  test('work that is silent for a second says that it goes on, and then ever more rarely', () => {
    vi.useFakeTimers();
    const stream = new FakeStream();
    const terminal = liveTerminal(stream, lines);
    for (const event of demoRun('broken').slice(0, 2)) terminal.take(event);
    stream.writes = [];
    vi.advanceTimersByTime(900);
    expect(stream.writes).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(stream.writes).toEqual([
      expect.stringMatching(/^still running: building: npm run build, 1\.\d s\n$/),
    ]);
    vi.advanceTimersByTime(10_000);
    expect(stream.writes).toHaveLength(2);
    terminal.end();
  });
});

describe('the mode', () => {
  const terminal = { isTTY: true, columns: 100 };

  test.each([
    ['a terminal', terminal, {}, {}, { colour: true, live: true, plain: false, width: 100 }],
    ['a pipe', {}, {}, {}, { colour: false, live: false, width: 80 }],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, {}, { colour: false, live: true }],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, {}, { colour: true }],
    ['FORCE_COLOR on a pipe', {}, { FORCE_COLOR: '1' }, {}, { colour: true, live: false }],
    [
      'a flag against NO_COLOR',
      {},
      { NO_COLOR: '1' },
      { colour: true },
      { colour: true, live: false },
    ],
    ['TERM=dumb', terminal, { TERM: 'dumb' }, {}, { colour: false, live: false }],
    ['CI', terminal, { CI: 'true' }, {}, { live: false }],
    [
      '--plain',
      terminal,
      { FORCE_COLOR: '1' },
      { plain: true },
      { plain: true, colour: false, live: false },
    ],
    ['the C locale', terminal, { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, {}, { unicode: false }],
    ['a UTF-8 locale', terminal, { LANG: 'C.UTF-8' }, {}, { unicode: true }],
  ])('follows %s', (...[, stream, env, flags, expected]) => {
    expect(modeOf(stream, env, flags)).toMatchObject(expected);
  });
});

const script = await findTool('script');

describe.skipIf(script === null)('on a real terminal', () => {
  const fixture = fileURLToPath(new URL('./fixtures/show-demo.ts', import.meta.url));
  const tsx = import.meta.resolve('tsx');

  async function show(until: string): Promise<string> {
    const { stdout, timedOut } = await runToEnd({
      command: [
        'script',
        '-qec',
        `stty columns 80 rows 30; '${process.execPath}' --import '${tsx}' '${fixture}' ${until}`,
        '/dev/null',
      ],
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8' },
      timeoutMs: 50_000,
    });
    expect(timedOut).toBe(false);
    await pause(0);
    return stdout.replaceAll('\r\n', '\n');
  }

  test('the page is the same, and the cursor comes back', async () => {
    const output = await show('end');
    const screen = screenAfter(output);
    expect(output).toContain('\u001b[?25l');
    expect(screen.cursor).toBe(true);
    expect(screen.lines.join('\n')).toContain(permanentLines(live).join('\n'));
  });

  test.each(['throw', 'signal', 'exit'])(
    'the cursor comes back after an end by %s',
    async (until) => {
      const output = await show(until);
      expect(output).toContain('\u001b[?25l');
      expect(screenAfter(output).cursor).toBe(true);
    },
  );
});
