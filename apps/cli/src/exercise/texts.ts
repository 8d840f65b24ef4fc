/** The texts of an exercise for a terminal: its task, and one hint after the other. */
import type { Sample } from '@seaworthy/content';
import { exercisePhrases } from '../phrases/exercise.ts';
import { readState, writeState } from '../settings/seaworthy-json.ts';
import { isSolved, type Begun } from './begun.ts';

/** The statement with its examples; once it is solved, also why it works. */
export function taskText(begun: Begun): string {
  const { title, statement, samples, debrief } = begun.exercise;
  const afterwards = isSolved(begun) ? [exercisePhrases.afterwards, '', debrief, ''] : [];
  return [
    `# ${title}`,
    '',
    readableMath(statement),
    '',
    ...samples.flatMap((sample, index) => exampleLines(sample, index + 1, samples.length)),
    ...afterwards,
  ].join('\n');
}

/** The little of TeX that statements hold between dollars, as a terminal can show it. */
function readableMath(text: string): string {
  return text.replace(/\$([^$]+)\$/g, (_, math: string) =>
    math
      .replace(/\^\{?(\d+)\}?/g, (__, digits: string) => raised(digits))
      .replace(/\\(le|ge|ldots|cdot|bmod|,)/g, (__, name: string) => symbols[name] ?? ''),
  );
}

const symbols: Readonly<Record<string, string>> = {
  le: '≤',
  ge: '≥',
  ldots: '…',
  cdot: '·',
  bmod: 'mod',
  // A narrow space that does not break, between three digits and three digits.
  ',': '\u202f',
};

function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function exampleLines({ input, answer }: Sample, number: number, of: number): readonly string[] {
  const indented = (text: string): readonly string[] =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `    ${line}`);
  return [
    `## ${exercisePhrases.example(number, of)}`,
    '',
    exercisePhrases.input,
    '',
    ...indented(input),
    '',
    exercisePhrases.output,
    '',
    ...indented(answer),
    '',
  ];
}

/** One hint more, or all of them; how many were shown is written down. */
export async function hintText({ folder, exercise }: Begun, all: boolean): Promise<string> {
  const { slug, hints } = exercise;
  const state = await readState(folder);
  const seen = state?.hints?.[slug] ?? 0;
  const shown = all ? hints.length : Math.min(seen + 1, hints.length);
  if (shown > seen) writeState(folder, { ...state, hints: { ...state?.hints, [slug]: shown } });
  const left = hints.length - shown;
  return [
    exercise.title,
    '',
    ...hints
      .slice(0, shown)
      .map((text, index) => exercisePhrases.hint(index + 1, hints.length, text)),
    '',
    left === 0 ? exercisePhrases.noMore : exercisePhrases.oneMore(left),
    '',
  ].join('\n');
}
