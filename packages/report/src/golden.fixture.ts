/** Texts that were reviewed as texts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Where they are stored. */
export const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const updating = process.env['UPDATE_GOLDEN'] === '1';

/** Compares with the stored text; with UPDATE_GOLDEN=1 it writes it instead. */
export function expectGolden(name: string, lines: readonly string[]): void {
  const path = `${golden}${name}.txt`;
  const text = `${lines.join('\n')}\n`;
  if (updating) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
