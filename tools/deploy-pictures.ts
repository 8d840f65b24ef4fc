/**
 * Makes the pictures of two rolling deploys again, one that loses requests and one that does not, from real runs:
 *
 *     node --import tsx tools/deploy-pictures.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '@seaworthy/browser';
import { runToEnd } from '@seaworthy/process';

const root = fileURLToPath(new URL('..', import.meta.url));
const reference = join(root, 'curriculum/5-projects/todo/reference');

/** The same server, but it takes 200 ms for each answer, and ends as soon as it is told to. */
const impatient = [
  "import { ServerResponse as Answer } from 'node:http';",
  'const { end } = Answer.prototype;',
  'Answer.prototype.end = function (...given) { setTimeout(() => end.apply(this, given), 200); };',
  "process.on('SIGTERM', () => process.exit(0));",
  "await import('./dist/server.js');",
].join(' ');
const command = `node dist/migrate.js && exec node --input-type=module --eval "${impatient}"`;

const deploys = [
  { name: 'deploy-that-loses', options: ['--command', command], exitCode: 1 },
  { name: 'deploy-that-loses-nothing', options: [], exitCode: 0 },
] as const;

/** The report of a run of the one check, as a page. */
async function report(options: readonly string[], exitCode: number): Promise<string> {
  const check = ['check', reference, '--only', 'ship-it/deploysUnnoticed', '--format', 'html'];
  const { exit, stdout, stderr } = await runToEnd({
    command: [process.execPath, join(root, 'bin/seaworthy.js'), ...check, ...options],
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LANG: 'C.UTF-8' },
    timeoutMs: 300_000,
  });
  if (exit.code !== exitCode) throw new Error(`The run did not go as planned:\n${stderr}`);
  return stdout;
}

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-pictures-'));
const browser = await launchBrowser({ patienceMs: 60_000 });
try {
  for (const { name, options, exitCode } of deploys) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, await report(options, exitCode));
    const window = await browser.openWindow({ viewport: { width: 1100, height: 900 } });
    const page = await window.newPage();
    await page.goto(pathToFileURL(file).href);
    for (const part of ['stage', 'check'])
      for (const closed of await page.locator(`details.${part}:not([open]) > summary`).all())
        await closed.click();
    await page.screenshot({ path: join(root, 'docs', `${name}.png`), fullPage: true });
    await window.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
