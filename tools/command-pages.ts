/**
 * Makes the transcripts in `docs/commands/*.md` again, by typing what they show:
 *
 *     node --import tsx tools/command-pages.ts [NAME …]
 *
 * A page is its own source. Each of its `console` blocks is one thing after the other that is typed, in a fresh folder
 * of the page; what comes is written below each line that begins with `$ `. Words behind `console` say more:
 * `in=FOLDER` where it is typed, `exit=1` with which code the last command ends, `head=9` and `tail=4` how many of its
 * lines are shown. A comment that begins with `<!-- run` is shell script that a reader does not see, and
 * `<!-- varies: EXPRESSION -->` names what differs from machine to machine.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { settled } from './session.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const folder = join(root, 'docs/commands');

/** The commands that have a page. */
export function pagedCommands(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length));
}

/** The page of a command, as it stands there. */
export function readPage(command: string): string {
  return readFileSync(join(folder, `${command}.md`), 'utf8');
}

/** The page with what its commands write now. */
export async function recordPage(page: string): Promise<string> {
  // As programs see it: a temporary folder may be a link.
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-page-')));
  try {
    const place = { home: join(parent, 'home'), programs: join(parent, 'bin') };
    for (const made of [place.home, place.programs]) mkdirSync(made);
    writeShim(join(place.programs, 'seaworthy'));
    return await record(page, place);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** The page without what differs from run to run, and from machine to machine. */
export function settledPage(page: string): string {
  const varying = [...page.matchAll(/^<!-- varies: (.+) -->$/gm)].map(
    ([, expression = '']) => new RegExp(expression, 'gm'),
  );
  return settled(varying.reduce((text, one) => text.replace(one, 'VARIES'), page));
}

interface Place {
  /** Where the commands are typed. */
  readonly home: string;
  readonly programs: string;
}

/** What is typed is `seaworthy`, whether it is installed here or not. */
function writeShim(file: string): void {
  const words = [process.execPath, join(root, 'bin/seaworthy.js')].map((word) => `"${word}"`);
  writeFileSync(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
}

/** A block of a page that is run: a transcript, or a script that is not shown. */
const block =
  /^```console(?<words>.*)\n(?<shown>[\s\S]*?)^```$|^<!-- run(?<where>.*)\n(?<script>[\s\S]*?)^-->$/gm;

async function record(page: string, place: Place): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const match of page.matchAll(block)) {
    const { words = '', shown, where = '', script = '' } = match.groups ?? {};
    parts.push(page.slice(from, match.index));
    from = match.index + match[0].length;
    if (shown === undefined) {
      await typed(script, optionsOf(where), place);
      parts.push(match[0]);
    } else {
      const text = await transcript(shown, optionsOf(words), place);
      parts.push(`\`\`\`console${words}\n${text}\`\`\``);
    }
  }
  return [...parts, page.slice(from)].join('');
}

interface BlockOptions {
  readonly in: string;
  readonly exit: number;
  readonly head: number;
  readonly tail: number;
}

function optionsOf(words: string): BlockOptions {
  const found = new Map(
    words
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.split('=', 2) as [string, string]),
  );
  const number = (name: string, usual: number): number => Number(found.get(name) ?? usual);
  return {
    in: found.get('in') ?? '.',
    exit: number('exit', 0),
    head: number('head', Infinity),
    tail: number('tail', 0),
  };
}

/** Each command of a block with what it writes. A command goes on in lines that begin with `> `. */
async function transcript(shown: string, options: BlockOptions, place: Place): Promise<string> {
  const commands = shown.match(/^\$ .*\n(?:^> .*\n)*/gm) ?? [];
  const lines: string[] = [];
  for (const [at, command] of commands.entries()) {
    const isLast = at === commands.length - 1;
    const line = command.replace(/^[$>] /gm, '');
    const output = await typed(line, isLast ? options : { ...options, exit: 0 }, place);
    lines.push(command, ...shortened(output, options).map((one) => `${one}\n`));
  }
  return lines.join('');
}

/** Runs a script as a reader would type it; returns what a terminal shows. Another exit code ends the recording. */
async function typed(script: string, options: BlockOptions, place: Place): Promise<string[]> {
  const { PATH = '', HOME = '' } = process.env;
  const { exit, stdout, stderr } = await runToEnd({
    command: ['sh', '-eu', '-c', script],
    cwd: join(place.home, options.in),
    env: {
      PATH: `${place.programs}:${PATH}`,
      HOME,
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      SEAWORTHY: root,
    },
    timeoutMs: 300_000,
  });
  const output = [
    [place.home, '~'],
    [root, '…/seaworthy'],
    [HOME, '~'],
  ].reduce(
    (text, [path = '', name = '']) => (path.length > 1 ? text.replaceAll(path, name) : text),
    `${stdout}${stderr}`,
  );
  if (exit.code === options.exit) return linesOf(output);
  throw new Error(
    `"${script.trim()}" ends with ${exit.code ?? exit.signal}, not ${options.exit}:\n${output}`,
  );
}

/** A terminal shows in place what runs, and clears it; a log of it is made of lines. */
function linesOf(output: string): string[] {
  const lines = output.trimEnd().split('\n');
  return lines.filter((line) => !line.startsWith('still running: ')).map((line) => line.trimEnd());
}

function shortened(lines: readonly string[], { head, tail }: BlockOptions): readonly string[] {
  if (lines.length <= head + tail) return lines.join('') === '' ? [] : lines;
  return [...lines.slice(0, head), '[…]', ...lines.slice(lines.length - tail)];
}

const [, invoked, ...names] = process.argv;
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) {
  for (const name of names.length > 0 ? names : pagedCommands()) {
    writeFileSync(join(folder, `${name}.md`), await recordPage(readPage(name)));
  }
}
