/** Tells the language of a program from its files, and where it begins. */
import { readFileSync } from 'node:fs';
import { languages, languageOf } from '../languages/all.ts';
import type { Language } from '../languages/language.ts';
import type { Program } from '../problem.ts';

/** What a program is. `build` and `run` are scripts of its own, which only validators may have. */
export type Recognized =
  | {
      readonly kind: 'language';
      readonly language: Language;
      readonly files: readonly string[];
      readonly entry: string;
    }
  | { readonly kind: 'scripts'; readonly hasBuild: boolean }
  | { readonly kind: 'unknown'; readonly problem: string };

/** What may be said about a program beside its files. */
export interface Said {
  readonly language: string | null;
  readonly entrypoint: string | null;
  /** Whether `build` and `run` count. */
  readonly hasScripts: boolean;
}

/** Looks at the files. */
export function recognize(program: Program, said: Said): Recognized {
  const names = program.files.map(({ name }) => name);
  if (said.hasScripts && (names.includes('build') || names.includes('run'))) {
    return { kind: 'scripts', hasBuild: names.includes('build') };
  }
  const language = said.language === null ? soleLanguage(names) : languageOf(said.language);
  if (language === null) {
    return unknown(`${said.language ?? ''} cannot be run here`);
  }
  if (typeof language === 'string') return unknown(language);
  const files = names.filter(
    (name) => said.language !== null || language.extensions.includes(endingOf(name)),
  );
  const entry = said.entrypoint ?? entryOf(language, program, files);
  return entry === null
    ? unknown(`it is not clear which of ${files.join(', ')} begins`)
    : { kind: 'language', language, files, entry };
}

/** The endings by which a language is known, for messages. */
export const knownEndings = languages.flatMap(({ extensions }) => extensions).join(', ');

/** The public class of a Java source, which its file must be named after. */
export function javaFileName(text: string, name: string): string {
  const found =
    /^[ \t]*public\s+(?:(?:final|abstract|strictfp|sealed)\s+)*(?:class|record|enum|interface)\s+(\w+)/m.exec(
      text,
    )?.[1];
  return found === undefined ? name : `${found}.java`;
}

function soleLanguage(names: readonly string[]): Language | string {
  const found = languages.filter(({ extensions }) =>
    names.some((name) => extensions.includes(endingOf(name))),
  );
  const [first, ...others] = found;
  if (first === undefined)
    return names.length === 0
      ? 'it has no files'
      : `no language has files such as ${names[0] ?? ''}`;
  if (others.length === 0) return first;
  return `it has files of ${found.map(({ name }) => name).join(' and ')}`;
}

function entryOf(language: Language, program: Program, files: readonly string[]): string | null {
  if (language.id === 'java') return javaClass(program, files);
  const mains = ['main', '__main__'].flatMap((base) =>
    language.extensions.map((ending) => `${base}${ending}`),
  );
  const first = files.find((name) => mains.includes(name));
  if (first !== undefined) return first;
  // What is compiled as a whole needs no beginning.
  if (files.length === 1 || ['c', 'cpp', 'go'].includes(language.id)) return files[0] ?? null;
  const same = program.name.replace(/\.[^.]*$/, '');
  return files.find((name) => name.replace(/\.[^.]*$/, '') === same) ?? null;
}

function javaClass(program: Program, files: readonly string[]): string | null {
  const candidates = program.files.filter(({ name }) => files.includes(name));
  const withMain = candidates.filter(({ location }) => /\bvoid\s+main\s*\(/.test(textOf(location)));
  const found = withMain.find(({ name }) => name === 'Main.java') ?? withMain[0] ?? candidates[0];
  if (found === undefined) return null;
  const text = textOf(found.location);
  const inPackage = /^\s*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  const plain =
    classWithMain(text) ??
    javaFileName(text, found.name.split('/').at(-1) ?? '').replace(/\.java$/, '');
  return inPackage === undefined ? plain : `${inPackage}.${plain}`;
}

/** The class that stands last before the main method. */
function classWithMain(text: string): string | null {
  const at = /\bvoid\s+main\s*\(/.exec(text)?.index;
  if (at === undefined) return null;
  const before = [
    ...text.slice(0, at).matchAll(/^[ \t]*(?:(?:public|final|abstract)\s+)*class\s+(\w+)/gm),
  ];
  return before.at(-1)?.[1] ?? null;
}

function textOf(location: string): string {
  return readFileSync(location, 'utf8');
}

function endingOf(name: string): string {
  return /\.[^./]+$/.exec(name)?.[0] ?? '';
}

function unknown(problem: string): Recognized {
  return { kind: 'unknown', problem };
}
