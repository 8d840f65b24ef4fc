/** Code blocks of the documentation that run: those whose fence says so, as in "```sh run" or "```ts run". */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { lineAt, type Tree } from '@seaworthy/content';
import type { Finding } from './repository.ts';

/** A block that is run as it stands, at the root of the repository. */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly language: 'sh' | 'ts';
  readonly code: string;
}

/** Every block that is marked to run. */
export function snippetsOf(repository: Tree): Snippet[] {
  return repository.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = repository.read(file);
      return [...text.matchAll(/^```(sh|ts) run\n([\s\S]*?)^```$/gm)].map((match) => ({
        file,
        line: lineAt(text, match.index),
        language: match[1] === 'ts' ? ('ts' as const) : ('sh' as const),
        code: match[2] ?? '',
      }));
    });
}

/** Runs a block; it must end by itself with exit code 0. */
export async function run(repository: Tree, snippet: Snippet): Promise<Finding[]> {
  // Beside the installed packages, so that a block imports what a reader would.
  const folder = join(repository.root, 'node_modules/.cache/seaworthy-snippets');
  mkdirSync(folder, { recursive: true });
  const name = `${process.pid}-${snippet.file.replaceAll('/', '-')}-${snippet.line}`;
  // `.mts`, because beside installed packages `.ts` would be CommonJS.
  const script = join(folder, `${name}.${snippet.language === 'ts' ? 'mts' : 'sh'}`);
  writeFileSync(script, snippet.code);
  try {
    const { exit, stdout, stderr, timedOut } = await runToEnd({
      command:
        snippet.language === 'sh'
          ? ['sh', '-eu', script]
          : [process.execPath, '--import', 'tsx', script],
      cwd: repository.root,
      env: inherited(),
      timeoutMs: 30_000,
    });
    if (exit.code === 0) return [];
    const how = timedOut ? 'does not end within 30 s' : `ends with ${exit.code ?? exit.signal}`;
    const { file, line } = snippet;
    return [
      { file, line, problem: `The block ${how}: ${`${stdout}${stderr}`.trim().slice(-2000)}` },
    ];
  } finally {
    rmSync(script, { force: true });
  }
}

function inherited(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
}
