/** The ladder stands once in `tools/ladder.json`; what ARCHITECTURE.md shows of it is the same. */
import { lineAt, type Tree } from '@seaworthy/content';
import type { Finding } from './repository.ts';

const file = 'ARCHITECTURE.md';

/** The ladder as it is drawn: rungs from the bottom, apps on top. */
export function drawn(ladder: readonly (readonly string[])[]): string {
  return [...ladder, ['apps']].map((rung) => rung.join(', ')).join(' ← ');
}

/** ARCHITECTURE.md draws the ladder that dependency-cruiser holds, and every package is on it. */
export function ladderIsDrawnAsItIs(repository: Tree): Finding[] {
  const ladder: readonly (readonly string[])[] = JSON.parse(repository.read('tools/ladder.json'));
  const packages = repository.files.flatMap(
    (path) => /^packages\/([^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  const missing = packages
    .filter((name) => !ladder.flat().includes(name))
    .map((name) => ({
      file: 'tools/ladder.json',
      line: 1,
      problem: `The package ${name} is on no rung. Put it above everything that it imports.`,
    }));
  const text = repository.has(file) ? repository.read(file) : '';
  if (text.includes(`\n${drawn(ladder)}\n`)) return missing;
  const at = text.indexOf('←');
  const line = at < 0 ? 1 : lineAt(text, at);
  return [
    ...missing,
    { file, line, problem: `The ladder is not drawn as it is. Write: ${drawn(ladder)}` },
  ];
}
