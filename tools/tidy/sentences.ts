/** The sentences of the command line stand in its catalogue, `apps/cli/src/phrases/`, so that whoever edits or translates them finds each. */
import { parseSync } from '@swc/core';
import { lineAt } from '@seaworthy/content';
import { eachFile, type Rule } from './repository.ts';

/** Where a sentence may stand outside of the catalogue, and why. */
export const saidOnPurpose: readonly { readonly files: RegExp; readonly reason: string }[] = [
  { files: /\/phrases\//, reason: 'It is the catalogue.' },
  {
    files: /\/(?:commands\/[\w-]+|(?:reader|server)-options)\.ts$/,
    reason:
      'What a command and its options say of themselves is data already, beside what it says.',
  },
  { files: /\/completion\/scripts\.ts$/, reason: 'Scripts for shells are programs.' },
  { files: /\/fixtures\/|\.fixture\.ts$/, reason: 'Only tests read it.' },
];

/** What is said has at least so many words on a line; a label of one word cannot be told from a name. */
const fewestWords = 2;

/** No sentence of the command line stands outside of its catalogue. */
export const sentencesAreInTheirCatalogue: Rule = eachFile(
  /^apps\/cli\/src\/.*(?<!\.test)\.ts$/,
  (source, file) =>
    saidOnPurpose.some(({ files }) => files.test(file))
      ? []
      : textsIn(source)
          .filter(({ text }) => wordsOf(text) >= fewestWords)
          .map(({ text, line }) => ({
            line,
            problem: `"${text}" is a sentence outside of the catalogue. Put it into apps/cli/src/phrases/, or into the messages of core if it has a code.`,
          })),
);

interface Text {
  readonly text: string;
  readonly line: number;
}

/** Each literal text of a source; what is filled in is shown as `{…}`. */
function textsIn(source: string): readonly Text[] {
  // The parser counts bytes from its first token on, and from where it ended last: the semicolon is at a place that is known.
  const program = parseSync(`;${source}`, { syntax: 'typescript', target: 'es2022' });
  const bytes = Buffer.from(source);
  return literalsIn(program.body).map(({ text, start }) => {
    const before = bytes.subarray(0, start - program.span.start - 1).toString();
    return { text, line: lineAt(source, before.length) };
  });
}

interface Literal {
  readonly text: string;
  readonly start: number;
}

function literalsIn(node: unknown): readonly Literal[] {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (!isNode(node) || isNobodysText(node)) return [];
  const text = textOf(node);
  const own = text === null ? [] : [{ text, start: node.span?.start ?? 0 }];
  return [...own, ...Object.values(node).flatMap(literalsIn)];
}

/** The text of a literal; null for everything else. */
function textOf({ type, value, quasis }: SyntaxNode): string | null {
  if (type === 'StringLiteral') return typeof value === 'string' ? value : null;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return null;
  const parts: unknown[] = quasis.map((part: unknown) => (isNode(part) ? part['cooked'] : ''));
  return parts.join('{…}');
}

interface SyntaxNode {
  readonly [member: string]: unknown;
  readonly type?: unknown;
  readonly span?: { readonly start: number };
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What no user reads: the path of an import, our own bug (`new Error`), a list that is taken apart (`'a b c'.split(' ')`). */
function isNobodysText({ type, callee }: SyntaxNode): boolean {
  if (!isNode(callee)) return type === 'ImportDeclaration';
  if (type === 'NewExpression') return callee['value'] === 'Error';
  const { object, property } = callee;
  if (!isNode(object) || !isNode(property)) return false;
  return object.type === 'StringLiteral' && property['value'] === 'split';
}

/** How many words a line of a text has at most: letters between spaces, with signs around them; a key of JSON is none. */
function wordsOf(text: string): number {
  const isWord = (word: string): boolean =>
    /^["'(]*\p{L}[\p{L}'’-]*(?!":)[.,;:!?"')]*$/u.test(word);
  return Math.max(...text.split('\n').map((line) => line.split(' ').filter(isWord).length));
}
