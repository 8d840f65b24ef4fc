/**
 * Runs the first session of a learner in a folder of its own and writes down what a terminal shows, as Markdown:
 *
 *     node --import tsx tools/first-session.ts
 *
 * What is typed really runs; only the editing of server.py is done for the learner.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { surroundings, typed } from './session.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/first-session.md');
const servers = join(root, 'docs/first-session');

/** Runs the whole session; returns the page. Takes two minutes. */
export async function recordSession(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'seaworthy-session-'));
  try {
    return await record(parent);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function record(parent: string): Promise<string> {
  const folder = join(parent, 'my-todo');
  const server = join(folder, 'server.py');
  const began = performance.now();
  const start = await typed(parent, 'seaworthy start todo my-todo --lang python', 0);
  const firstFailure = await typed(folder, 'seaworthy check', 1);
  const edit = uncomment(server);
  const firstGreen = await typed(folder, 'seaworthy check --stage first-light', 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  copyFileSync(join(servers, '1-in-memory.py'), server);
  const forgets = await typed(folder, 'seaworthy check', 1);
  const hint = await typed(folder, 'seaworthy hint', 0);
  const again = await typed(folder, 'seaworthy hint', 0);
  copyFileSync(join(servers, '2-on-disk.py'), server);
  const survives = await typed(folder, 'seaworthy check --stage survive', 0);
  return fill(readFileSync(join(servers, 'page.txt'), 'utf8'), {
    start,
    firstFailure,
    edit,
    firstGreen,
    seconds: String(seconds),
    forgets: withoutPassedStages(forgets),
    hint,
    again,
    change: await difference(),
    survives: withoutPassedStages(survives),
  });
}

/** Does what the starter asks for; returns the change as it would be shown by `diff`. */
function uncomment(file: string): string {
  const text = readFileSync(file, 'utf8');
  const [, indent = '', line = ''] =
    /^( *)# (if method == "GET" and path == "\/".*)$/m.exec(text) ?? [];
  const before = `${indent}# ${line}`;
  if (line === '') throw new Error(`${file} has no line to uncomment`);
  writeFileSync(file, text.replace(before, indent + line));
  return `-${before}\n+${indent}${line}`;
}

/** Leaves out the checks of the stages that pass before the fifth, and demands that they do. */
function withoutPassedStages(shown: string): string {
  const lines = shown.split('\n');
  const from = lines.findIndex((line) => line.startsWith(' stage 1 '));
  const to = lines.findIndex((line) => line.startsWith(' stage 5 '));
  const passed = lines.slice(from, to);
  const results = passed.filter((line) => /^ \S \w+ +D\d+ /.test(line));
  if (
    from < 0 ||
    to < 0 ||
    results.length === 0 ||
    results.some((line) => !line.startsWith(' ✓ ok '))
  )
    throw new Error(`Not all of the stages 1 to 4 pass:\n${passed.join('\n')}`);
  return [...lines.slice(0, from), ' […]', '', ...lines.slice(to)].join('\n');
}

/** What changes from the first server to the second. */
async function difference(): Promise<string> {
  const { exit, stdout } = await runToEnd({
    command: ['git', 'diff', '--no-index', '-U1', '1-in-memory.py', '2-on-disk.py'],
    cwd: servers,
    env: surroundings(),
    timeoutMs: 30_000,
  });
  if (exit.code !== 1) throw new Error('git cannot compare the two servers');
  return stdout
    .slice(stdout.indexOf('@@'))
    .replace(/^(@@[^@]*@@).*$/gm, '$1')
    .trimEnd();
}

function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`The template asks for {{${name}}}, which is not made.`);
    // The empty lines of a diff begin with a space.
    return part.replace(/ +$/gm, '');
  });
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) {
  writeFileSync(page, await recordSession());
}
