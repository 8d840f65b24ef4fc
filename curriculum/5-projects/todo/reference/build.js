/**
 * Makes dist/: the two programs, the migrations and the page. `node build.js [folder]`.
 * Each program is one file with all that it needs, because reading many small files is most of a start.
 * It is made beside its place and put there whole: a build that fails leaves the last one, and two at once are no harm.
 */
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const source = join(import.meta.dirname, 'src');
const place = process.argv[2] ?? join(import.meta.dirname, 'dist');

/** The two programs, each with its libraries in it. */
const buildPrograms = (target) =>
  build({
    entryPoints: [join(source, 'server.ts'), join(source, 'migrate.ts')],
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'none',
    // What the libraries load only on demand, and what nothing here demands: less to read at each start.
    external: [
      'pg-native',
      'pino',
      'light-my-request',
      '@fastify/ajv-compiler',
      '@fastify/fast-json-stringify-compiler',
    ],
    // The libraries are CommonJS and call require(), which an ES module does not have.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });

/** The page: one file with its looks and its icon in it, and one script. */
async function buildPage(target) {
  const { outputFiles } = await build({
    entryPoints: [join(source, 'page/app.ts'), join(source, 'page/app.css')],
    outdir: join(target, 'page'),
    bundle: true,
    minify: true,
    write: false,
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    legalComments: 'none',
  });
  const contentOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const icon = await readFile(join(source, 'page/icon.svg'), 'utf8');
  const html = await readFile(join(source, 'page/index.html'), 'utf8');
  await writeFile(join(target, 'page/app.js'), contentOf('.js'));
  await writeFile(
    join(target, 'page/index.html'),
    html
      .replace(
        '<link rel="stylesheet" href="app.css" />',
        () => `<style>${contentOf('.css')}</style>`,
      )
      .replace('"icon.svg"', () => `"data:image/svg+xml,${encodeURIComponent(icon.trim())}"`)
      .replaceAll(/\n\s*/g, '\n'),
  );
}

/** Takes an error that is no trouble, and throws every other one. */
function unless(...codes) {
  return (error) => {
    if (!codes.includes(error.code)) throw error;
  };
}

/** Puts a folder at its place. What lay there goes; if another build was faster, its result is as good. */
async function putInPlace(made) {
  const old = `${made}-old`;
  await rename(place, old).catch(unless('ENOENT'));
  await rename(made, place).catch(unless('ENOTEMPTY', 'EEXIST'));
  await rm(old, { recursive: true, force: true });
}

await mkdir(dirname(place), { recursive: true });
const made = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
try {
  await mkdir(join(made, 'page'));
  await Promise.all([
    buildPrograms(made),
    buildPage(made),
    cp(join(source, 'migrations'), join(made, 'migrations'), { recursive: true }),
  ]);
  await putInPlace(made);
} finally {
  await rm(made, { recursive: true, force: true });
}
