import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endEverything, startProcess } from '@seaworthy/process';
import { afterAll, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

afterAll(endEverything);

async function isReachable(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

test('kill -9 of us ends the server and removes its folder', async () => {
  const checker = await startProcess({
    command: [process.execPath, '--import', tsx, `${folder}/checker.ts`, folder, 'node plain.js'],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const said = (): string | undefined =>
    checker.lines().find((line) => line.text.startsWith('{'))?.text;
  while (said() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  const { dataDir, origin } = JSON.parse(said() ?? '') as { dataDir: string; origin: string };
  expect(await isReachable(origin)).toBe(true);
  process.kill(checker.pid, 'SIGKILL');
  while ((await isReachable(origin)) || existsSync(dirname(dataDir))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await checker.exit).toMatchObject({ signal: 'SIGKILL' });
});
