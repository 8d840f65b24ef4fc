/**
 * Runs the first five minutes of a learner in each language and writes down what a terminal shows, as Markdown:
 *
 *     node --import tsx tools/starter-sessions.ts
 *
 * What is typed really runs; only the editing is done for the learner.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { block, settled, typed } from './session.ts';
import { firstStepOf, starters } from './testing/starters.ts';

const page = fileURLToPath(new URL('../docs/starters.md', import.meta.url));

type Starter = (typeof starters)[number];

/** What happened in one language. */
export interface StarterSession {
  readonly starter: Starter;
  readonly file: string;
  /** From `start` to the first green stage, without the time for reading and editing. */
  readonly seconds: number;
  /** As Markdown, under a heading. */
  readonly text: string;
}

/** Begins, fails, uncomments one line, passes. */
export async function recordStarter(starter: Starter): Promise<StarterSession> {
  const parent = mkdtempSync(join(tmpdir(), 'seaworthy-starter-'));
  try {
    return await record(starter, parent);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function record(starter: Starter, parent: string): Promise<StarterSession> {
  const folder = join(parent, 'my-todo');
  const began = performance.now();
  const start = await typed(parent, `seaworthy start todo my-todo --lang ${starter.slug}`, 0);
  const failure = await typed(folder, 'seaworthy check --stage first-light', 1);
  const step = firstStepOf(textsIn(folder));
  writeFileSync(join(folder, step.file), step.text);
  const green = await typed(folder, 'seaworthy check --stage first-light', 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  const text = [
    `## ${starter.name}`,
    block('console', start),
    block('console', failure),
    `In \`${step.file}\`:`,
    block('diff', `-${step.before}\n+${step.after}`),
    block('console', green),
  ].join('\n\n');
  return { starter, file: step.file, seconds, text };
}

function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The whole page. */
export function pageOf(sessions: readonly StarterSession[]): string {
  const rows = sessions.map(({ starter, file, seconds }) => {
    const needed = starter.needs.map(({ program, version }) => `\`${program}\` ${version}`);
    return `| ${starter.name} | ${needed.join(', or ')} | \`${file}\` | ${seconds} s |`;
  });
  return [
    '# The first five minutes, in each language',
    [
      'Everything below was printed by the real commands; only the editing was done by a script.',
      '`node --import tsx tools/starter-sessions.ts` makes this page again, and a test compares it with new sessions.',
      '[A first session](first-session.md) goes on from here, in Python.',
    ].join('\n'),
    [
      '| language | needs this version or a newer one | first change | from `start` to green |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    [
      'The times are those of the commands, on a machine with two cores that were busy with other work; reading and editing come on top.',
      'They hold two builds, where a language has one.',
      'Without `--lang`, `seaworthy start todo` asks, and offers what is installed.',
    ].join('\n'),
    ...sessions.map(({ text }) => text),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** A part of the page without what differs from run to run. What a server logs, and when, is its own matter. */
export function settledStarter(text: string): string {
  return settled(text).replace(/your log .*? (?=replay )/, '');
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) {
  const sessions: StarterSession[] = [];
  // One after the other, so that none takes the time of another.
  // oxlint-disable-next-line no-await-in-loop
  for (const starter of starters) sessions.push(await recordStarter(starter));
  writeFileSync(page, pageOf(sessions));
}
