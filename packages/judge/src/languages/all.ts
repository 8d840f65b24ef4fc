/** Every language of this folder. A test keeps the list equal to the files. */
import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';
import { php } from './php.ts';
import { python3 } from './python3.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

/** The languages, in the order of their codes. */
export const languages: readonly Language[] = [
  c,
  cpp,
  go,
  java,
  javascript,
  php,
  python3,
  ruby,
  rust,
  typescript,
];

/** The language with this code, or null where it cannot be run here. */
export function languageOf(code: string): Language | null {
  return languages.find(({ id }) => id === code) ?? null;
}
