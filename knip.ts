/** What is unused: files, exports and dependencies. Entries, tests and content are found, as the build finds them. */
import type { KnipConfig } from 'knip';
import { findEntries } from './tools/build/entries.ts';

const entries = findEntries(import.meta.dirname).map((entry) => entry.in);

/** The entries of the bundle that lie in `folder`, relative to it. */
function entriesIn(folder: string): string[] {
  return entries
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
}

const ownEntries = [
  ...new Set(entries.map((path) => path.split('/').slice(0, 2).join('/'))),
].filter((path) => path.startsWith('packages/'));
const engine = {
  entry: ['src/index.ts', '{src,test,fixtures}/**/*.test.ts', 'fixtures/**/*.ts'],
  project: ['**/*.ts'],
};

const configuration: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'bin/seaworthy.js',
        'tools/*.ts',
        'bench/*.ts',
        '{tools,curriculum}/**/*.test.ts',
        ...entriesIn('curriculum').map((path) => `curriculum/${path}`),
      ],
      project: ['{bin,tools,bench}/**/*.{js,ts}', 'curriculum/*/*/{project.ts,stages/**/*.ts}'],
    },
    'packages/*': engine,
    ...Object.fromEntries(
      ownEntries.map((path) => [path, { ...engine, entry: [...engine.entry, ...entriesIn(path)] }]),
    ),
    'apps/*': {
      entry: [
        'src/main.ts',
        '**/*.test.ts',
        'src/*.fixture.ts',
        'src/commands/*.ts',
        'fixtures/**/*.{js,ts}',
      ],
      // A server of the fixtures uses it, as a learner's would; the command line itself does not.
      ignoreDependencies: ['pg'],
      project: ['src/**/*.ts'],
    },
    'curriculum/*/*/reference': {
      entry: [
        'build.js',
        '{src,test}/**/*.test.ts',
        'src/{server,migrate}.ts',
        'src/migrations/*.ts',
        'src/page/app.ts',
      ],
      project: ['**/*.ts'],
    },
  },
};

export default configuration;
