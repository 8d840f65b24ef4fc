/** A small repository in which every house rule holds, for tests that break one of them. */
import { runtimeDependencies } from './dependencies.ts';
import { drawn } from './ladder.ts';

/** The folder of its only stage. */
export const stage = 'curriculum/5-projects/todo/stages/1-first';
/** A paragraph that makes the brief long enough. */
export const filler = `${'It says what the server must do and why that matters to the people who use it. '.repeat(12)}\n`;
const brief = `---
minutes: 10
prerequisites: []
concepts: [routes]
---

# First

Your server answers.

## What breaks without it

${filler}
## Contract

| Request | Answer |
| ------- | ------ |
| GET /   | 200    |

## Try it

\`\`\`sh
curl -i http://127.0.0.1:3000/
\`\`\`

## Not yet

Nothing is stored.

## After the pass

Look at the reference.
`;

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
  'curriculum/5-projects/todo/project.md': '# To-do\n',
  'curriculum/5-projects/todo/reference/src/x.ts': 'a\n',
  [`${stage}/brief.md`]: brief,
  [`${stage}/checks.ts`]:
    "/** Stage 1. */\nexport default stage({\n  answers: behaviour(\n    'It answers',\n  ),\n\n  keeps: behaviour(\n    'It keeps',\n  ),\n});\n",
  [`${stage}/hints.md`]:
    '# Hints\n\n## answers\n\nRead about routes.\n\nAdd a route.\n\n## keeps\n\nA concept.\n\nAn outline.\n',
  'curriculum/5-projects/todo/mutants/forgets.diff':
    'It is faster.\ncaught-by: first/keeps\nsays: 0 items\n\n--- src/x.ts\n+++ src/x.ts\n@@ -1 +1 @@\n-a\n+b\n',
  'curriculum/5-projects/todo/mutants/is-silent.diff':
    'Nobody asks.\ncaught-by: first/answers as remark\nsays: no answer\n\n--- src/x.ts\n+++ src/x.ts\n@@ -1 +1 @@\n-a\n+b\n',
};

/** The stage once more, in a folder of another name. */
export function moved(folder: string): Record<string, string> {
  const own = Object.entries(clean).filter(([path]) => path.startsWith(`${stage}/`));
  return Object.fromEntries(own.map(([path, text]) => [path.replace('1-first', folder), text]));
}
