/** A whole exercise for the tests of the lint, and what breaks each of its rules. The judge never sees it. */
import type { RuleId } from '@seaworthy/content';

/** Where it would lie. */
const exercise = 'curriculum/1-algorithms/exercises/sum-of-two';

/** The lesson of its unit. */
const lesson = 'curriculum/1-algorithms/lessons/9-sums.md';

const at = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${exercise}/${name}`, text]));

const sentence = 'A sum is the result of an addition, whatever the order of its parts may be. ';
const metadata = `problem_format_version: 2025-09
name: Sum of two
uuid: 0d1f6a3c-5f0e-4c39-9f5e-2f2f1c7f3b11
license: cc by-sa
`;
const hints = `# Hints

1. ${sentence}
2. ${sentence}
3. ${sentence}
`;
const pins = 'wrong_answer/difference.py:\n  secret/01-small: { required: [WA] }\n';

/** Its files, by their paths in a checkout. */
export const exerciseFiles: Readonly<Record<string, string>> = {
  [lesson]: '# Sums\n\n## Now you\n\n- `sum-of-two`: add them.\n',
  ...at({
    'problem.yaml': metadata,
    'statement/problem.en.md': `${sentence}\n\n## Input\n\n${sentence.repeat(20)}\n`,
    'data/sample/1.in': '1 2\n',
    'data/sample/1.ans': '3\n',
    'data/secret/01-small.in': '5 3\n',
    'data/secret/01-small.ans': '8\n',
    'input_validators/validate.py': '',
    'submissions/accepted/plus.py': '',
    'submissions/accepted/plus.mjs': '',
    'submissions/accepted/plus.c': '',
    'submissions/wrong_answer/difference.py': '',
    'submissions/submissions.yaml': pins,
    'hints.md': hints,
    'debrief.md': sentence.repeat(12),
    'time-limit.json': '{ "limitMs": 1000, "calibrationMs": null }',
  }),
};

/** The exercise in a folder of another name. */
function moved(to: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(exerciseFiles).flatMap(([path, text]) =>
      path === lesson
        ? [[path, text.replace('sum-of-two', to.split('/').at(-1) ?? '')]]
        : [
            [path, null],
            [path.replace(exercise, to), text],
          ],
    ),
  );
}

const misnamed = 'curriculum/1-algorithms/exercises/Sum_of_two';
const file = (name: string): string => `${exercise}/${name}`;

/** What breaks each rule of exercises, where it is found, and by which words the line is known. */
export const exerciseBreaks: readonly (readonly [
  rule: RuleId,
  changes: Readonly<Record<string, string | null>>,
  file: string,
  line?: string | number,
])[] = [
  ['text/hole', at({ 'data/sample/1.in': 'WRITE: it\n' }), file('data/sample/1.in')],
  ['exercise/whole', { [file('debrief.md')]: null }, file('problem.yaml')],
  ['exercise/whole', { [file('time-limit.json')]: null }, file('problem.yaml')],
  ['exercise/unit', { [lesson]: '# Sums\n\n## Now you\n' }, file('problem.yaml')],
  ['exercise/whole', { [file('data/secret/01-small.ans')]: null }, file('problem.yaml')],
  ['exercise/whole', { [file('data/sample/1.in')]: null }, file('problem.yaml')],
  ['exercise/whole', { [file('input_validators/validate.py')]: null }, file('problem.yaml')],
  [
    'exercise/whole',
    { [file('submissions/wrong_answer/difference.py')]: null },
    file('problem.yaml'),
  ],
  ['exercise/name', moved(misnamed), `${misnamed}/problem.yaml`],
  ['exercise/metadata', at({ 'problem.yaml': '- a list\n' }), file('problem.yaml')],
  [
    'exercise/metadata',
    at({ 'problem.yaml': metadata.replace('-4c39-', '-1c39-') }),
    file('problem.yaml'),
    'uuid',
  ],
  ['exercise/languages', { [file('submissions/accepted/plus.c')]: null }, file('problem.yaml')],
  [
    'exercise/statement',
    at({ 'statement/problem.en.md': sentence.repeat(12) }),
    file('statement/problem.en.md'),
  ],
  ['exercise/hints', at({ 'hints.md': `1. ${sentence}\n` }), file('hints.md')],
  [
    'hint/length',
    at({ 'hints.md': hints.replace(/2\. .*/, '2. Add them.') }),
    file('hints.md'),
    '2. Add',
  ],
  ['exercise/debrief', at({ 'debrief.md': sentence }), file('debrief.md')],
  [
    'exercise/pin',
    at({ 'submissions/submissions.yaml': '{}\n' }),
    file('submissions/submissions.yaml'),
  ],
];
