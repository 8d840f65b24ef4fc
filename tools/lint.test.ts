import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, it } from 'vitest';
import { folderWith, repository, shareInstalled } from './testing/folder.ts';

/** One mistake a file. The rule that must find it is in the comment on top. */
const planted: Readonly<Record<string, string>> = {
  'packages/core/src/any.ts': '// typescript(no-explicit-any)\nexport const x: any = 1;\n',
  'packages/core/src/bang.ts': '// typescript(no-non-null-assertion)\nexport const x = [1][0]!;\n',
  'packages/core/src/promise.ts': '// typescript(no-floating-promises)\nPromise.resolve(1);\n',
  'packages/core/src/throws.ts':
    "// typescript(only-throw-error)\nexport function x() {\n  throw 'text';\n}\n",
  'packages/core/src/untyped.ts':
    "// typescript(no-unsafe-assignment)\nexport const x: string = JSON.parse('1');\n",
  'packages/core/src/switch.ts':
    "// typescript(switch-exhaustiveness-check)\nexport function x(y: 'a' | 'b') {\n  switch (y) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
  'packages/core/src/environment.ts':
    "// node(no-process-env)\nexport const x = process.env['X'];\n",
  'packages/core/src/console.ts': '// eslint(no-console)\nconsole.log(1);\n',
  'packages/core/src/default.ts': '// import(no-default-export)\nexport default 1;\n',
  'packages/core/src/notCase.ts': '// unicorn(filename-case)\nexport const x = 1;\n',
  'packages/core/src/many.ts':
    '// eslint(max-params)\nexport function x(a: 1, b: 1, c: 1, d: 1, e: 1) {\n  return [a, b, c, d, e];\n}\n',
  'packages/core/src/todo.ts': '// eslint(no-warning-comments)\n// TODO\nexport const x = 1;\n',
  'packages/core/src/name.test.ts':
    "// vitest(valid-title)\nimport { it } from 'vitest';\nit('should work', () => {});\n",
  'packages/core/src/cycle-a.ts':
    "// import(no-cycle)\nimport { b } from './cycle-b.ts';\nexport const a = (): number => b();\n",
  'packages/core/src/cycle-b.ts':
    "// import(no-cycle)\nimport { a } from './cycle-a.ts';\nexport const b = (): number => a();\n",
  'packages/core/src/types-a.ts':
    "// none\nimport type { B } from './types-b.ts';\nexport interface A {\n  readonly b: B;\n}\n",
  'packages/core/src/types-b.ts':
    "// none\nimport type { A } from './types-a.ts';\nexport interface B {\n  readonly a: A;\n}\n",
};

it('the linter finds each planted mistake, and nothing else', async () => {
  const root = folderWith(planted);
  shareInstalled(root);
  for (const name of ['.oxlintrc.json', 'tsconfig.json'])
    copyFileSync(join(repository, name), join(root, name));
  const { stdout } = await runToEnd({
    command: [join(root, 'node_modules/.bin/oxlint'), '--type-aware', '--format', 'unix', '.'],
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: 60_000,
  });
  const found = [...stdout.matchAll(/^(\S+?):\d+:\d+: .*\[Error\/(\S+)\]$/gm)].map(
    ([, file, rule]) => `${file}: ${rule}`,
  );
  const expected = Object.entries(planted)
    .map(([file, text]) => `${file}: ${text.slice(3, text.indexOf('\n'))}`)
    .filter((line) => !line.endsWith(': none'));
  expect(found.toSorted()).toEqual(expected.toSorted());
});
