/** What the rules ask of a text: its lines, words and sentences, and what of it is code. */

/** The number of the line in which `index` lies. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_./-]*/gu)?.length ?? 0;
}

/** How many sentences a text has. Code is no sentence, and ends none. */
export function sentencesIn(text: string): number {
  const plain = text.replace(/`[^`\n]*`/g, 'code').trim();
  if (plain === '') return 0;
  return plain.split(/[.!?]["”')]*(?:\s+|$)/).filter((part) => part.trim() !== '').length;
}

/** Blanks fenced blocks, keeping the lines countable. */
export function withoutFences(text: string): string {
  return text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2[`~]*$/gm, (block) =>
    block.replace(/[^\n]/g, ''),
  );
}

/** Blanks what is code, in blocks and within lines. */
export function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
}

/** A part of a text below a heading of the second level. */
export interface Section {
  readonly heading: string;
  /** The line of the heading. */
  readonly line: number;
  readonly text: string;
}

/** The parts below `## ` headings; a heading within a block of code is none. */
export function sectionsOf(text: string): readonly Section[] {
  const outside = withoutFences(text);
  const starts = outside
    .split('\n')
    .flatMap((line, index) =>
      /^## \S/.test(line) ? [{ heading: line.slice(3).trim(), index }] : [],
    );
  const lines = text.split('\n');
  return starts.map(({ heading, index }, at) => ({
    heading,
    line: index + 1,
    text: lines
      .slice(index + 1, starts[at + 1]?.index ?? lines.length)
      .join('\n')
      .trim(),
  }));
}

/** The slug of a thing: words in lower case with dashes. */
export const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
