/**
 * Makes the picture of the README again, from a real run of `seaworthy demo`:
 *
 *     node --import tsx tools/pictures.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { terminalPicture } from './terminal-picture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The title of the run and the first failure card, with the line that names its check, of what a terminal shows. */
export function cardOf(ansi: string): string {
  const lines = ansi.split('\n').filter((line) => !line.startsWith('still running: '));
  const plain = lines.map((line) => withoutStyles(line));
  const broken = plain.findIndex((line) => line.includes('BROKEN'));
  const begin = plain.findLastIndex((line, at) => at < broken && line.startsWith(' stage '));
  const hint = plain.findIndex((line, at) => at > broken && line.startsWith('   hint '));
  const end = plain.findIndex((line, at) => at > hint && line === '');
  if (broken < 0 || begin < 0 || hint < 0 || end < 0) {
    throw new Error(`There is no failure card in:\n${plain.join('\n')}`);
  }
  return [...lines.slice(0, 1), '', ...lines.slice(begin, end)].join('\n');
}

function withoutStyles(line: string): string {
  // eslint-disable-next-line no-control-regex
  return line.replace(/\u001b\[[\d;]*m/g, '');
}

async function main(): Promise<void> {
  const { exit, stdout, stderr } = await runToEnd({
    command: [process.execPath, join(root, 'bin/seaworthy.js'), 'demo'],
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      FORCE_COLOR: '1',
    },
    timeoutMs: 300_000,
  });
  if (exit.code !== 0) throw new Error(`seaworthy demo did not go as planned:\n${stdout}${stderr}`);
  const title =
    'A failed check of the demo server: all to-dos that it acknowledged are lost after kill -9.';
  writeFileSync(join(root, 'docs/failed-check.svg'), terminalPicture(cardOf(stdout), { title }));
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) await main();
