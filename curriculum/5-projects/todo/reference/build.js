/**
 * Makes dist/: the two programs, the migrations and the page. `node build.js [folder]`.
 * Each program is one file with all that it needs, because reading many small files is most of a start.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(import.meta.dirname, 'src');
const target = process.argv[2] ?? join(import.meta.dirname, 'dist');

await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'page'), { recursive: true });

const programs = build({
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
async function buildPage() {
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

await Promise.all([
  programs,
  buildPage(),
  cp(join(source, 'migrations'), join(target, 'migrations'), { recursive: true }),
]);
