/** A small repository in which every house rule holds, for tests that break one of them. */
import { runtimeDependencies } from './dependencies.ts';
import { drawn } from './ladder.ts';

/** The folder of its only project, which has no stage yet. */
export const project = 'curriculum/5-projects/todo';

const ladder = [['core'], ['suite']];

/** Its files. */
export const clean: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ dependencies: runtimeDependencies }, null, 2),
  'package-lock.json': JSON.stringify(
    { packages: { 'node_modules/esbuild': { license: 'MIT', hasInstallScript: true } } },
    null,
    2,
  ),
  'tools/ladder.json': JSON.stringify(ladder),
  'ARCHITECTURE.md': `# Architecture\n\n## The ladder\n\n${drawn(ladder)}\n`,
  'README.md':
    '# Title\n\nSee [the map](ARCHITECTURE.md#the-ladder), [this](#title), [core](packages/core/) and `[no](link.md)`.\n',
  'packages/core/package.json': '{"name":"@seaworthy/core"}',
  'packages/core/README.md': '# core\n\nThe words that all packages share.\n',
  'packages/core/src/index.ts':
    "/** The words. */\nexport * from './word.ts';\nexport { type Thing, makeThing } from './thing.ts';\n",
  'packages/core/src/word.ts': '/** One word. */\n\n/** It. */\nexport const word = 1;\n',
  'packages/core/src/thing.ts':
    '/**\n * Things.\n */\n\n/** A thing. */\nexport interface Thing {}\n\n/** Makes one (not in Python). */\nexport function makeThing() {}\n\nexport const inner = 1;\n',
  'apps/cli/package.json': '{"name":"@seaworthy/cli"}',
  'apps/cli/README.md': '# cli\n\nThe command.\n',
  'apps/cli/src/phrases/run.ts':
    "/** Sentences. */\nexport const runPhrases = { ended: 'The app has ended.' };\n",
  'apps/cli/src/main.ts':
    "/** Öffnet. */\nimport { runPhrases } from './phrases/run.ts';\n\nconst marks = 'all of these apart'.split(' ');\nconst short = `${marks} short`;\nif (short === '') throw new Error('this is our own bug');\nconst said = runPhrases.ended;\n",
  [`${project}/project.md`]: '# To-do\n',
  [`${project}/project.ts`]: '/** The project. */\n',
  [`${project}/openapi.yaml`]:
    'openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths:\n  /: { get: { operationId: list, responses: { default: { description: d } } } }\n',
  [`${project}/reference/Procfile`]: 'web: node server.js\n',
  [`${project}/reference/seaworthy.json`]: '{"project":"todo"}\n',
};
