#!/usr/bin/env node
// Starts the bundle in `dist/`. In a clone it builds it first where it is missing or older than the sources.
// Plain JavaScript without a dependency, because it must run before anything is built.
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = `${root}dist/main.js`;
const builder = `${root}tools/build.ts`;
/** What stands alone (a reference, a mutant, the data of an exercise) is never part of the bundle. */
const standsAlone =
  /^(?:node_modules|\..*|reference|right|hollow|demo|starters|mutants|fixtures|golden|data|submissions|subjects|statement|input_validators)$/;

// An installed package has no sources; there the bundle is what was published.
if (existsSync(builder) && isOutdated()) await build();
// The checker runs beside the server that it judges: it gives memory back early rather than growing.
setFlagsFromString('--max-semi-space-size=2');
setFlagsFromString('--optimize-for-size');
module.enableCompileCache?.();
await import('../dist/main.js');

/** Whether a source, or a folder of sources (a file was added or removed), is younger than the bundle. */
function isOutdated() {
  if (!existsSync(bundle)) return true;
  const builtAt = statSync(bundle).mtimeMs;
  const isYounger = (path) => statSync(path).mtimeMs > builtAt;
  const single = ['package-lock.json', 'tools/build.ts', 'tools/build'].map((name) => root + name);
  if (single.some((path) => existsSync(path) && isYounger(path))) return true;
  return ['packages', 'apps', 'curriculum'].some((name) => hasYounger(root + name, isYounger));
}

function hasYounger(folder, isYounger) {
  if (isYounger(folder)) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return !standsAlone.test(entry.name) && hasYounger(path, isYounger);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') && isYounger(path);
  });
}

async function build() {
  try {
    const { tsImport } = await import('tsx/esm/api');
    const { buildBundle } = await tsImport('../tools/build.ts', import.meta.url);
    await buildBundle(root);
  } catch (error) {
    const reason = error?.message ?? String(error);
    const [, missing] = /Cannot find (?:package|module) '(tsx|esbuild)/.exec(reason) ?? [];
    const advice = missing
      ? `${missing} is not installed. Run npm ci in ${root} and try again.`
      : `${reason}\nMend the source, or go back to the last commit, and try again.`;
    process.stderr.write(`Seaworthy must be built first, and that failed: ${advice}\n`);
    process.exit(3);
  }
}
