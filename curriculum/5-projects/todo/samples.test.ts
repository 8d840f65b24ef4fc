/** What the stages show under "Try it" happens: each sample is typed into a shell, and shows what stands there. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { expect } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { needs } from '../../../tools/testing/needs.ts';

const stages = join(import.meta.dirname, 'stages');
const different = pathToFileURL(join(import.meta.dirname, 'right', 'different', 'server.js')).href;
/** A right server whose to-dos look as those of the samples do. */
const server = [
  "process.argv.push('--ids', 'integer', '--order', 'omitted', '--log', 'json');",
  `await import(${JSON.stringify(different)});`,
].join('\n');

interface Sample {
  readonly command: string;
  readonly shows: string;
}

/** The commands of a stage, in their order, each with what it shows. */
function samplesOf(stage: string): readonly Sample[] {
  const text = readFileSync(join(stages, stage, 'brief.md'), 'utf8');
  const blocks = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => block.split(/^\$ /m).slice(1))
    .map((sample) => {
      const [command = '', ...shown] = sample.trimEnd().split('\n');
      return { command, shows: shown.join('\n') };
    });
}

/** A server that is started and watched goes into the background, and what it writes is read after a while. */
function typed(command: string): string {
  return command.endsWith(' node server.js')
    ? `(${command.replace('node server.js', 'exec node server.js')} > log 2>&1) & sleep 2; cat log`
    : command;
}

async function type(samples: readonly Sample[], port: number): Promise<readonly string[]> {
  const commands = samples.map(({ command }) => typed(command));
  const startsItself = samples.some(({ command }) => /node server\.js/.test(command));
  const first = `PORT=${port} DATA_DIR=data PUBLIC_URL=http://localhost:${port} node server.js`;
  const script = [
    ...(startsItself ? [] : [`${typed(first)} > /dev/null`]),
    ...commands.map((command) => `${command}\nprintf '\\n--next--\\n'`),
    'kill -9 %% 2>/dev/null || true',
  ].join('\n');
  const cwd = folderWith({ 'server.js': server, 'package.json': '{ "type": "module" }' });
  const { stdout } = await runToEnd({
    command: ['bash', '-c', script.replaceAll('3000', String(port))],
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd },
    timeoutMs: 60_000,
  });
  return stdout
    .split('--next--\n')
    .slice(0, samples.length)
    .map((text) => text.replaceAll('\r', '').trim().replaceAll(String(port), '3000'));
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

for (const stage of readdirSync(stages)) {
  needs('bash', 'curl').it(
    `the samples of ${stage} show what they show`,
    async () => {
      const samples = samplesOf(stage);
      expect(samples.length).toBeGreaterThan(0);
      const shown = await type(samples, await freePort());
      expect(shown).toEqual(samples.map(({ shows }) => shows.trim()));
    },
    90_000,
  );
}
