/** The form of a stage's text: short, in one order, with the facts on top that a learner plans by. */
import { Mistake } from '@seaworthy/core';
import { readMarkdown } from '../markdown.ts';
import type { Tree } from '../tree.ts';
import { found, lengths, type Finding, type FoundInFile } from './rules.ts';
import { saidBy } from './said.ts';
import type { StageSource } from './stage-source.ts';
import { sectionsOf, sentencesIn, wordsIn, type Section } from './text.ts';

/**
 * The sections of a brief, in order. Before the first stands the promise, one sentence.
 * How we test is not among them: it is made from the checks, so that text and grader cannot disagree.
 */
export const briefHeadings = [
  'What breaks without it',
  'Contract',
  'Try it',
  'Not yet',
  'After the pass',
] as const;

/** Each `brief.md` keeps the form of a stage's text. */
export function lintBriefs(tree: Tree, stages: readonly StageSource[]): readonly Finding[] {
  return stages.flatMap(({ path }) => {
    const file = `${path}/brief.md`;
    if (!tree.has(file)) return [];
    return briefOf(tree.read(file), file).map((problem) => ({ file, ...problem }));
  });
}

function briefOf(text: string, file: string): readonly FoundInFile[] {
  try {
    const { front } = readMarkdown(text, file);
    const sections = sectionsOf(text);
    return [
      ...frontMatter(front, text),
      ...promise(text, sections),
      ...headings(sections),
      ...contents(sections),
      ...length(text),
    ];
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, said } = saidBy(error);
    return [found('brief/form', line, { said })];
  }
}

function frontMatter(front: Readonly<Record<string, unknown>>, text: string): FoundInFile[] {
  const { minutes, prerequisites, concepts } = front;
  const { least, most } = lengths.minutes;
  const lineOf = (name: string): number =>
    Math.max(1, text.split('\n').findIndex((line) => line.startsWith(`${name}:`)) + 1);
  const isTime = Number.isInteger(minutes) && Number(minutes) >= least && Number(minutes) <= most;
  return [
    ...(isTime ? [] : [found('brief/minutes', lineOf('minutes'), { least, most })]),
    ...(areTexts(prerequisites) ? [] : [found('brief/prerequisites', lineOf('prerequisites'))]),
    ...(areTexts(concepts) && concepts.length > 0
      ? []
      : [found('brief/concepts', lineOf('concepts'))]),
  ];
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
}

function promise(text: string, sections: readonly Section[]): FoundInFile[] {
  const lines = text.split('\n');
  const titleAt = lines.findIndex((line) => line.startsWith('# '));
  const end = (sections[0]?.line ?? lines.length + 1) - 1;
  const said = lines.slice(titleAt + 1, end).join('\n');
  return sentencesIn(said) === 1 ? [] : [found('brief/promise', titleAt + 1)];
}

function headings(sections: readonly Section[]): FoundInFile[] {
  const all = briefHeadings.join(', ');
  const strange = sections.filter(
    ({ heading }) => !briefHeadings.some((known) => known === heading),
  );
  if (strange.length > 0)
    return strange.map(({ heading, line }) =>
      found('brief/section', line, { heading, headings: all }),
    );
  const names = sections.map(({ heading }) => heading);
  if (names.join() === briefHeadings.join()) return [];
  return [found('brief/order', 1, { found: names.join(', ') || 'none', headings: all })];
}

/** What each section holds. One that is not there is told by `headings`. */
function contents(sections: readonly Section[]): readonly FoundInFile[] {
  return sections.flatMap(({ heading, line, text }) => {
    switch (heading) {
      case 'What breaks without it': {
        const count = sentencesIn(text);
        return count === 2 ? [] : [found('brief/breaks', line, { count })];
      }
      case 'Contract':
        return contract(text, line);
      case 'Try it':
        return /^```[a-z]*\n(?:(?!```).*\n)*?.*\bcurl /m.test(text)
          ? []
          : [found('brief/transcript', line)];
      case 'Not yet':
        return text === '' ? [found('brief/not-yet', line)] : [];
      case 'After the pass':
        return afterThePass(text, line);
      default:
        return [];
    }
  });
}

function contract(text: string, line: number): FoundInFile[] {
  if (!/^\|.+\|\n\|[ |:-]+\|$/m.test(text)) return [found('brief/contract', line)];
  return /^\| *Any of these is fine *\| *[^ |]/m.test(text) ? [] : [found('brief/fine', line)];
}

function afterThePass(text: string, line: number): FoundInFile[] {
  return [
    ...(/\]\(\.\.\/\.\.\/reference\//.test(text) ? [] : [found('brief/reference', line)]),
    ...(/^Two approaches\b/m.test(text) ? [] : [found('brief/approaches', line)]),
    ...(/^Common mistakes:\n\n- \S/m.test(text) ? [] : [found('brief/mistakes', line)]),
  ];
}

/** Counts what is read as prose: no front matter, no code, no table. */
function length(text: string): FoundInFile[] {
  const prose = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\|.*$/gm, '');
  const { least, most } = lengths.brief;
  const count = wordsIn(prose);
  return count >= least && count <= most ? [] : [found('brief/length', 1, { count, least, most })];
}
