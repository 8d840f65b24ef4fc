/**
 * Makes dist/: the two programs, the migrations and the page. `node build.js [folder]`.
 * Each program is one file with all that it needs, because reading many small files is most of a start.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
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

const page = build({
  entryPoints: [join(source, 'page/app.ts'), join(source, 'page/app.css')],
  outdir: join(target, 'page'),
  bundle: true,
  minify: true,
  target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
  legalComments: 'none',
});

await Promise.all([
  programs,
  page,
  cp(join(source, 'migrations'), join(target, 'migrations'), { recursive: true }),
  cp(join(source, 'page/index.html'), join(target, 'page/index.html')),
  cp(join(source, 'page/icon.svg'), join(target, 'page/icon.svg')),
]);
